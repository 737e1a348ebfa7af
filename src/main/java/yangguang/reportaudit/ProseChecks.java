package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportreading.Line;
import yangguang.reportreading.PublishedReport;

/// Checks of the prose (正文核对): what the text says against the tables, and against itself. A contradiction is stated
/// only where the text makes the claim about this year and this agency; where any reading agrees, nothing is said.
final class ProseChecks {

    private static final String N = "(?<n>\\d{1,3}(?:,\\d{3})+|\\d{1,9})";
    private static final Pattern RECEIVED = Pattern.compile("(?:收到|受理|接收|新收|接到)(?<mid>[^\\d。;]{0,40}?)" + N + " ?(?:件|条|份|宗|起|次|个)(?<rest>[^。;,]{0,14})");
    private static final Pattern RECEIVED_NONE = Pattern.compile("(?:未|没有|无)(?:收到|受理|接到)(?!.{0,12}(?:复议|诉讼))[^。;,]{0,15}(?:依申请公开|公开申请)");
    private static final Pattern REPLIES = Pattern.compile("(?:答复书|答复函|告知书|答复|办结|办理完毕)(?:申请|政府信息公开申请|信息公开申请)? ?" + N + " ?(?:件|份|条)");
    private static final Pattern CARRIED_IN = Pattern.compile("(?:上年|上一年|上年度|上一年度|去年)(?:度)?结转[^\\d。;,]{0,16}" + N + " ?(?:件|条|份)");
    private static final Pattern CARRIED_OUT = Pattern.compile("结转(?:至|到)?(?:下年|下一年|次年|明年)[^\\d。;,]{0,14}" + N + " ?(?:件|条|份)");
    private static final Pattern REVIEWS = Pattern.compile("行政复议(?:案件|申请|案)?(?:共|数)?[^\\d。;,、]{0,4}" + N + " ?(?:件|起|宗|次)");
    private static final Pattern SUITS = Pattern.compile("行政诉讼(?:案件|案)?(?:共|数)?[^\\d。;,、]{0,4}" + N + " ?(?:件|起|宗|次)");
    private static final Pattern NO_REMEDY = Pattern.compile("(?:未|没有|无)(?:收到|发生|引发|产生|出现)[^。;\\d]{0,24}?(?<what>行政复议|行政诉讼)(?<and>(?:、|和|或|及|或者)行政(?:诉讼|复议))?");
    private static final Pattern NORMATIVE = Pattern.compile("规范性文件(?:类)?(?:信息)? ?" + N + " ?(?:条|件|份|个)");
    private static final Pattern ISSUED = Pattern.compile("(?:制发|印发|出台|制定)(?:了)?(?:行政)?规范性文件 ?" + N + " ?(?:件|份|个)");
    private static final Pattern CHANNEL = Pattern.compile("其中|通过|网上|网络|网站|信函|当面|来信|邮件|邮寄|平台|结转|复议|诉讼|建议|提案|信箱|咨询|投诉|转办|信访");
    private static final Pattern OTHER_YEAR = Pattern.compile("去年|上年(?!结转|度结转)|同比|往年|历年|累计至|以来");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d) ?年");

    private final PublishedReport report;
    private final List<Finding> findings = new ArrayList<>();

    private ProseChecks(PublishedReport report) {
        this.report = report;
    }

    static List<Finding> findings(PublishedReport report) {
        ProseChecks checks = new ProseChecks(report);
        List<Line> prose = report.lines().stream().filter(line -> !line.table() && line.text().length() >= 8).toList();
        prose.forEach(line -> ProseLists.check(line, checks.findings));
        List<Claim> received = checks.received(prose);
        checks.receivedAgainstTable(received);
        checks.replies(prose, received);
        checks.equal(prose, CARRIED_IN, "上年结转的申请", false, "t3.carry_in.tot");
        checks.equal(prose, CARRIED_OUT, "结转下年的申请", false, "t3.carry_out.tot");
        checks.equal(prose, REVIEWS, "行政复议", true, "t4.rev.total");
        checks.equal(prose, SUITS, "行政诉讼", true, "t4.dir.total", "t4.aft.total");
        checks.noRemedies(prose);
        checks.normative(prose);
        checks.fees();
        return checks.findings;
    }

    /// A number the text claims, in its sentence.
    private record Claim(long number, String sentence, String where) {}

    private List<Claim> claims(List<Line> prose, Pattern pattern) {
        List<Claim> claims = new ArrayList<>();
        for (Line line : prose) {
            Matcher match = pattern.matcher(line.text());
            while (match.find()) {
                String sentence = sentence(line.text(), match.start(), match.end());
                if (thisYear(sentence)) {
                    claims.add(new Claim(Long.parseLong(match.group("n").replace(",", "")), sentence, line.where()));
                }
            }
        }
        return claims;
    }

    /// The sentence around a match, at most 120 characters to each side.
    private static String sentence(String text, int start, int end) {
        int from = start;
        while (from > Math.max(0, start - 120) && "。;".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + 120) && text.charAt(to) != '。') {
            to++;
        }
        return text.substring(from, to);
    }

    private boolean thisYear(String sentence) {
        if (OTHER_YEAR.matcher(sentence).find()) {
            return false;
        }
        List<Integer> years = YEAR.matcher(sentence).results().map(result -> Integer.valueOf(result.group(1))).toList();
        return years.isEmpty() || report.year().map(years::contains).orElse(true);
    }

    private List<Claim> received(List<Line> prose) {
        List<Claim> claims = new ArrayList<>();
        for (Line line : prose) {
            Matcher match = RECEIVED.matcher(line.text());
            while (match.find()) {
                String about = match.group("mid") + match.group("rest");
                String sentence = sentence(line.text(), match.start(), match.end());
                String before = line.text().substring(Math.max(0, match.start() - 6), match.start());
                if (about.contains("申请") && about.contains("公开") && !CHANNEL.matcher(about).find()
                        && !CHANNEL.matcher(before).find() && thisYear(sentence)) {
                    claims.add(new Claim(Long.parseLong(match.group("n").replace(",", "")), sentence, line.where()));
                }
            }
            Matcher none = RECEIVED_NONE.matcher(line.text());
            if (none.find() && thisYear(sentence(line.text(), none.start(), none.end()))) {
                claims.add(new Claim(0, none.group(), line.where()));
            }
        }
        return claims;
    }

    private Optional<Long> figure(String... ids) {
        long sum = 0;
        for (String id : ids) {
            Optional<Cell> cell = report.figure(id);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            sum += cell.get().value().setScale(0, java.math.RoundingMode.DOWN).longValue();
        }
        return Optional.of(sum);
    }

    private void receivedAgainstTable(List<Claim> received) {
        Optional<Long> table = figure("t3.new.tot");
        if (table.isEmpty() || received.isEmpty()) {
            return;
        }
        long withCarried = table.get() + figure("t3.carry_in.tot").orElse(0L);
        if (received.stream().noneMatch(claim -> claim.number == table.get() || claim.number == withCarried)) {
            Claim claim = received.getFirst();
            contradiction(claim, table.get(), "正文说收到政府信息公开申请 " + claim.number + " 件，表里本年新收总计是 "
                    + table.get() + " 件；请核对，使两处一致。", "t3.new.tot");
        }
    }

    /// Several letters may answer one request, so fewer replies prove nothing; more replies than requests do.
    private void replies(List<Line> prose, List<Claim> received) {
        Optional<Long> table = figure("t3.new.tot", "t3.carry_in.tot");
        Optional<Long> requests = table.isPresent() ? table : received.stream().map(Claim::number).max(Long::compare);
        if (requests.isEmpty()) {
            return;
        }
        claims(prose, REPLIES).stream()
                .filter(claim -> claim.sentence.contains("申请") || claim.sentence.contains("答复书"))
                .filter(claim -> !claim.sentence.matches(".*(?:建议|提案|信箱|咨询|来信|热线|留言).*"))
                .filter(claim -> claim.number > requests.get()).findFirst()
                .ifPresent(claim -> contradiction(claim, requests.get(), "正文说答复 " + claim.number + " 件（份），而可答复的申请（本年新收加上年结转）只有 "
                        + requests.get() + " 件，多出 " + (claim.number - requests.get()) + "；请核对，一件申请答复几次的应写明。",
                        table.isPresent() ? new String[] {"t3.new.tot", "t3.carry_in.tot", "t3.r7_total.tot"} : new String[0]));
    }

    private void equal(List<Line> prose, Pattern pattern, String what, boolean aboutDisclosure, String... ids) {
        Optional<Long> table = figure(ids);
        List<Claim> claims = claims(prose, pattern).stream()
                .filter(claim -> !aboutDisclosure || claim.sentence.contains("信息公开") || claim.sentence.contains("政务公开")).toList();
        if (table.isEmpty() || claims.isEmpty()) {
            return;
        }
        boolean agrees = claims.stream().anyMatch(claim -> claim.number == table.get()
                || Stream.of(ids).anyMatch(id -> figure(id).filter(part -> part == claim.number).isPresent()));
        if (!agrees) {
            contradiction(claims.getFirst(), table.get(), "正文说" + what + " " + claims.getFirst().number + " 件，表里是 "
                    + table.get() + " 件；请核对，使两处一致。", ids);
        }
    }

    private void noRemedies(List<Line> prose) {
        for (Line line : prose) {
            Matcher none = NO_REMEDY.matcher(line.text());
            if (!none.find() || !thisYear(sentence(line.text(), none.start(), none.end()))
                    || !line.text().contains("申请") && !line.text().contains("公开")) {
                continue;
            }
            String said = none.group("what") + Optional.ofNullable(none.group("and")).orElse("");
            if (said.contains("复议")) {
                none(line, "行政复议", "t4.rev.total");
            }
            if (said.contains("诉讼")) {
                none(line, "行政诉讼", "t4.dir.total", "t4.aft.total");
            }
            return;
        }
    }

    private void none(Line line, String what, String... ids) {
        figure(ids).filter(number -> number > 0).ifPresent(number -> contradiction(new Claim(0, "", line.where()), number,
                "正文说没有" + what + "，表里是 " + number + " 件；请核对，使两处一致。", ids));
    }

    /// The tables call it opened this year (generation B) or issued this year (generation C).
    private void normative(List<Line> prose) {
        boolean opened = report.figure("t2.normative.opened").isPresent();
        String cell = opened ? "t2.normative.opened" : "t2.normative.issued";
        Optional<Long> table = figure(cell);
        if (table.isEmpty()) {
            return;
        }
        List<Line> about = prose.stream().filter(line -> !opened || line.text().contains("公开政府信息") || line.text().contains("主动公开")).toList();
        List<Claim> claims = claims(about, opened ? NORMATIVE : ISSUED);
        List<String> readings = opened ? List.of("t2.normative.opened", "t2.normative.made", "t2.normative.total")
                : List.of("t2.normative.issued", "t2.normative.valid");
        boolean agrees = claims.stream().anyMatch(claim -> readings.stream().anyMatch(id -> figure(id).filter(n -> n == claim.number).isPresent()));
        if (!claims.isEmpty() && !agrees) {
            Claim claim = claims.getFirst();
            contradiction(claim, table.get(), "正文说规范性文件 " + claim.number + " 件（条），表里“" + name(cell) + "”是 "
                    + table.get() + "；请核对，使两处一致。", cell);
        }
    }

    private void fees() {
        report.figure("t3.r6_2_nofee.tot").filter(cell -> cell.value().compareTo(BigDecimal.ZERO) > 0).ifPresent(cell -> {
            PublishedReport.Part last = report.part("S6");
            if (last.present() && !last.text().matches("(?s).*(?:收费|信息处理费|费用).*")) {
                findings.add(new Finding("T3-6", Severity.WARN, "S6", List.of(cell.id()), "说明信息处理费收取情况", "没有说明",
                        "有 " + cell.raw() + " 件申请因逾期未缴费不再处理，“" + last.section().title() + "”却没有说到信息处理费；请补充收费通知和收取情况。"));
            }
        });
    }

    private String name(String id) {
        return report.format().places().get(report.format().prefix() + "." + id).name();
    }

    private void contradiction(Claim claim, Object expected, String message, String... ids) {
        List<String> cells = Stream.of(ids).map(id -> report.format().prefix() + "." + id).toList();
        findings.add(new Finding("TX-1", Severity.ERROR, claim.where, cells, expected.toString(), Long.toString(claim.number), message));
    }
}
