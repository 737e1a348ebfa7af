package yangguang.reportreading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import yangguang.reportreading.PublishedReport.Found;
import yangguang.reportreading.PublishedReport.Sureness;

/// Reads title, agency, year, dates and contacts (题名、机关、年度、日期、联系方式), each with its place.
final class HeadReader {

    private static final String NAME = "(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度报告|年度工作报告|年报|年度总结报告|工作报告|报告)(?!.{0,6}(?:制度|办法|通知|格式|要求|指南|编制|专栏|目录|函)).{0,10}$";
    private static final Pattern FIELD_NAME = Pattern.compile("^(?:\\| ?)?(?:附件 ?\\d? ?(?=[:：])|名 {0,4}称|标 {0,4}题|题 {0,4}名|信息名称|文件名称|文件下载|文档名称) ?[:：]? ?\\|? ?");
    private static final Pattern EDGES = Pattern.compile("^\\| ?|[ |]*\\|$");
    private static final Pattern NAME_ALONE = Pattern.compile("\\P{IsHan}{0,4}(?:索 ?引 ?号|文 ?号|发文字号|(?:发布|公开|公布|发文|成文)(?:日期|时间)) ?[:：]?");
    private static final Pattern OPEN_END = Pattern.compile("20[0-3]\\d ?年?度? ?(?:政府|政务)(?:信息)?$|20[0-3]\\d ?年?度? ?(?:政府|政务)?信息公开(?:年度)?(?:工作)?$");
    private static final Pattern LAST_WORDS = Pattern.compile("(?:信息)?(?:公开)?(?:工作)?(?:年度)?(?:工作)?(?:报 ?告|年 ?报)");
    private static final Pattern DATED_TITLE = Pattern.compile(
            "^(?<before>.{0,50}?)(?:(?<year>20[0-3]\\d)|(?<hanyear>二[〇○零][〇○零一二三四五六七八九]{2})) ?(?:年度|年)?(?<after>.{0,40}?)" + NAME);
    private static final Pattern TITLE = Pattern.compile("^(?<before>.{0,50}?)" + NAME);
    private static final Pattern YEAR_LAST = Pattern.compile("^(?<before>.{0,50}?)(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?<year>20[0-3]\\d) ?年?度?(?:工作)?(?:年度)?(?:报告|年报).{0,6}$");
    private static final Pattern SIGNATORY = Pattern.compile("[\\p{IsHan}()]{4,40}");
    private static final Pattern DATE = Pattern.compile("(20\\d\\d) ?[年./-] ?(\\d{1,2}) ?[月./-] ?(\\d{1,2})(?: ?日)?");
    private static final Pattern PUBLISHED = Pattern.compile("(?:发布日期|发布时间|公开日期|公布日期|发文日期|成文日期|(?<!统计|期限|填报|填表|填写|制表|编报|报送|上报|审核|签字|盖章|办公|工作|下载|查阅|受理|截止|截至|服务|申请|咨询|开放)(?:日期|时间)) ?[:：]? ?\\|? ?\\[?" + DATE.pattern() + "(?! ?(?:起|至|到|始|—|~|－))");
    private static final Pattern BELOW = Pattern.compile("[(\\[]" + DATE.pattern() + "[)\\]]|[•· ]*" + DATE.pattern() + "(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?: ?(?:来源|作者|信息来源|浏览|点击|阅读|字体).*)?");
    private static final Pattern REPORT_YEAR = Pattern.compile("(20[0-3]\\d) ?年(?:度(?:我[局乡镇委办]|本\\p{IsHan})?(?:政府|政务)?信息公开|度|1 ?月 ?1 ?日)|(?:截至|截止) ?(20[0-3]\\d) ?年 ?12 ?月");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(20[0-3]\\d) ?年 ?0?1 ?月 ?0?1 ?日.{0,12}?12 ?月 ?31");
    private static final Pattern YEAR = Pattern.compile("(20[0-3]\\d) ?年(?! ?\\d)");
    private static final Pattern MENTION = Pattern.compile("^(根据|现将|按照|依据|本报告|本年|当前位置|您|首页)|[。>]|编制");
    private static final Pattern NUMBER = Pattern.compile("(?:文号|发文字号|文件编号|公文字号) ?[:：]? ?([\\p{IsHan}]{1,12} ?[〔\\[(]20\\d\\d[〕\\])] ?\\d{1,4} ?号)");
    private static final Pattern INDEX = Pattern.compile("索 ?引 ?号 ?[:：]? ?([\\w/.-]{5,50})");
    private static final Pattern MARKS = Pattern.compile("[《》\"“”:：\\s]");
    private static final Pattern AROUND_NAME = Pattern.compile("^(?:关于|年度|年)|(?:年度|年)$");
    private static final Pattern AROUND_YEAR = Pattern.compile("^20\\d\\d年?(?:度)?|20\\d\\d年?(?:度)?$|关于$");
    private static final Pattern TASK = Pattern.compile("^(?:关于)?(?:做好|报送|印发|公布|发布|编制|开展)");
    private static final Pattern NOTICE = Pattern.compile("^(?:的)?(?:编制|编写|编报|公布|发布|报送|填报)\\p{IsHan}{0,12}(?:工作|通知|方案|办法)\\p{IsHan}{0,6}$");
    private static final Pattern OPENING_YEAR = Pattern.compile("^(20[0-3]\\d) ?年(?:度|来|以来)?[,，]");
    private static final Pattern PLACED = Pattern.compile("[省市县区州旗盟乡镇]|街道|^国家");
    private static final int LONGEST_HEAD_LINE = 400;
    private static final int LONGEST_BARE = 10;
    private static final int BELOW_TITLE = 4;
    private static final Map<String, Pattern> CONTACTS = contacts();
    private static final int LONGEST_TITLE = 70;

    private final List<Line> lines;
    private final List<PublishedReport.Part> parts;
    private final PageHead page;

    HeadReader(List<Line> lines, List<PublishedReport.Part> parts, PageHead page) {
        this.lines = lines;
        this.parts = parts;
        this.page = page;
    }

    private static Map<String, Pattern> contacts() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        patterns.put("电话", Pattern.compile("(?:联系电话|电话|联系方式) ?[:：]? ?((?:\\(?0\\d{2,3}\\)?[- ]?)?[1-9]\\d{6,7})"));
        patterns.put("邮箱", Pattern.compile("(?:电子邮箱|电子邮件|邮箱|邮件|E-?mail) ?[:：]? ?(\\[email protected]|[\\w.+-]{1,60}@[\\w.-]{3,60})", Pattern.CASE_INSENSITIVE));
        patterns.put("地址", Pattern.compile("地址 ?[:：] ?([^,，。;；:：]{4,60})"));
        patterns.put("邮编", Pattern.compile("(?:邮编|邮政编码) ?[:：]? ?(\\d{6})"));
        return patterns;
    }

    PublishedReport.Head read() {
        Optional<Title> title = title().or(() -> page.title().flatMap(text -> titled(text, PageHead.WHERE)));
        Optional<Found<LocalDate>> signed = signed();
        Optional<Found<LocalDate>> published = published().or(() -> title.flatMap(this::below)).or(page::published);
        Optional<Found<Integer>> year = title.filter(t -> t.year > 0).map(t -> new Found<>(t.year, t.where, "题名"))
                .or(this::yearFromText)
                .or(() -> signed.or(() -> published).map(date -> new Found<>(date.value().getYear() - 1, date.where(), "由日期推算", Sureness.LIKELY)));
        Optional<Found<String>> agency = title.filter(t -> !t.agency.isEmpty()).map(t -> new Found<>(t.agency, t.where, "题名"))
                .or(this::signatory).or(() -> title.flatMap(this::nameBelow)).or(page::source).or(() -> new AgencyEvidence(lines).find()).map(this::completed);
        return new PublishedReport.Head(title.map(t -> new Found<>(t.text, t.where, "题名")), agency,
                year, published, signed, signatory(), contactsFound(), agency.flatMap(AgencyLevel::of),
                labelled(NUMBER, '号', "文号"), labelled(INDEX, '索', "索引号"), page.address());
    }

    /// A title may name an agency without its place; the text may have both.
    private Found<String> completed(Found<String> titled) {
        boolean bare = titled.value().length() <= LONGEST_BARE && !titled.value().endsWith("部") && !PLACED.matcher(titled.value().substring(1)).find();
        AgencyEvidence evidence = new AgencyEvidence(lines);
        return !bare ? titled : evidence.whole(titled.value()).or(() -> evidence.inShort(titled.value())).orElse(titled);
    }

    /// A thing that stands behind its name in the first lines or in the table above the text.
    ///
    /// @param sign a character without which it cannot stand there
    private Optional<Found<String>> labelled(Pattern pattern, char sign, String how) {
        for (Line line : lines.subList(0, Math.min(lines.size(), 400))) {
            if (line.text().indexOf(sign) < 0 || line.text().length() > LONGEST_HEAD_LINE) {
                continue;
            }
            Matcher found = pattern.matcher(field(line));
            if (found.find()) {
                return Optional.of(new Found<>(found.group(1), line.where(), how));
            }
        }
        return Optional.empty();
    }

    /// A line, and where it is only the name of a field what stands in the next.
    private String field(Line line) {
        int next = lines.indexOf(line) + 1;
        return next < lines.size() && NAME_ALONE.matcher(line.text()).matches() ? line.text() + " " + lines.get(next).text() : line.text();
    }

    /// Agency and year of a line that is the title of a report, `青禾县民政局 2023`; nothing for any other line.
    static Optional<String> fullTitle(Line line) {
        if (line.text().length() > LONGEST_TITLE || !line.text().contains("信息公开") || line.table() && !isAlone(line) || MENTION.matcher(line.text()).find()) {
            return Optional.empty();
        }
        return titled(line.text(), line.where()).filter(title -> title.year > 0 && title.agency.length() >= 3)
                .map(title -> title.agency + " " + title.year);
    }

    private static boolean isAlone(Line line) {
        return line.pieces().stream().filter(piece -> !piece.blank()).count() <= 1;
    }

    private record Title(String text, String agency, int year, String where) {}

    private Optional<Title> title() {
        Title best = null;
        for (int i = 0; i < Math.min(lines.size(), 400); i++) {
            String text = lines.get(i).text();
            if (text.length() > LONGEST_TITLE || !text.contains("信息公开") && !text.endsWith("政府") && !text.endsWith("信息") || MENTION.matcher(text).find()) {
                continue;
            }
            Optional<Title> title = title(i, text);
            if (title.isPresent() && title.get().year > 0 && !title.get().agency.isEmpty()) {
                return title;
            }
            best = best == null ? title.orElse(null) : best;
        }
        return Optional.ofNullable(best);
    }

    /// A title may stand on two lines, the agency above, or the last words below.
    private Optional<Title> title(int i, String text) {
        if (i + 1 < lines.size() && NOTICE.matcher(lines.get(i + 1).text()).matches()) {
            return Optional.empty();
        }
        boolean goesOn = OPEN_END.matcher(text).find() && i + 1 < lines.size() && LAST_WORDS.matcher(lines.get(i + 1).text()).matches();
        Optional<Title> alone = titled(goesOn ? text + lines.get(i + 1).text().replace(" ", "") : text, lines.get(i).where());
        if (alone.isEmpty() || !alone.get().agency.isEmpty() || i == 0) {
            return alone;
        }
        Line above = lines.get(i - 1);
        String joined = above.text() + text;
        boolean continues = above.text().length() <= 40 && !MENTION.matcher(joined).find();
        return continues ? titled(joined, above.where()).or(() -> alone) : alone;
    }

    private static Optional<Title> titled(String line, String where) {
        if (!line.contains("报告") && !line.contains("年报")) {
            return Optional.empty();
        }
        String text = FIELD_NAME.matcher(line.indexOf('|') < 0 ? line : EDGES.matcher(line).replaceAll("")).replaceFirst("");
        Matcher dated = DATED_TITLE.matcher(text);
        if (dated.matches()) {
            int year = dated.group("year") != null ? Integer.parseInt(dated.group("year")) : hanYear(dated.group("hanyear"));
            return Optional.of(new Title(text, agency(dated.group("before"), dated.group("after")), year, where));
        }
        Matcher late = YEAR_LAST.matcher(text);
        if (late.matches()) {
            return Optional.of(new Title(text, agency(late.group("before")), Integer.parseInt(late.group("year")), where));
        }
        Matcher plain = TITLE.matcher(text);
        return plain.matches() ? Optional.of(new Title(text, agency(plain.group("before")), 0, where)) : Optional.empty();
    }

    /// Whose report it is: an office may publish it for the agency, `某某部办公厅关于2023年某某部政府信息公开…`.
    private static String agency(String before, String after) {
        String behind = agency(after);
        return before.strip().endsWith("关于") && behind.length() >= 3 ? behind : agency(before + after);
    }

    private static String agency(String words) {
        String name = MARKS.matcher(words).replaceAll("");
        if (TASK.matcher(name).find()) {
            return "";
        }
        return AROUND_YEAR.matcher(AROUND_NAME.matcher(name).replaceAll("")).replaceAll("");
    }

    private static int hanYear(String text) {
        int year = 0;
        for (char c : text.toCharArray()) {
            year = year * 10 + Math.max(0, "〇一二三四五六七八九".indexOf(c));
        }
        return year;
    }

    /// The year the text speaks of: its period if it states one, else the year named most often in part one, or in the
    /// whole text where no part one was found.
    private Optional<Found<Integer>> yearFromText() {
        for (Line line : lines) {
            Matcher whole = WHOLE_YEAR.matcher(line.text());
            if (!line.table() && whole.find()) {
                return Optional.of(new Found<>(Integer.valueOf(whole.group(1)), line.where(), "正文"));
            }
        }
        Optional<Found<Integer>> opening = parts.getFirst().lines().stream().filter(line -> !line.table()).limit(1).map(line -> OPENING_YEAR.matcher(line.text()))
                .filter(Matcher::find).map(year -> new Found<>(Integer.valueOf(year.group(1)), parts.getFirst().where(), "正文")).findFirst();
        if (opening.isPresent()) {
            return opening;
        }
        for (Line line : lines) {
            Matcher period = REPORT_YEAR.matcher(line.text());
            if (!line.table() && period.find()) {
                String year = period.group(1) != null ? period.group(1) : period.group(2);
                boolean mentioned = period.group().endsWith("度");
                return Optional.of(new Found<>(Integer.valueOf(year), line.where(), "正文", mentioned ? Sureness.LIKELY : Sureness.CERTAIN));
            }
        }
        Map<Integer, Integer> times = new TreeMap<>();
        boolean begun = parts.getFirst().present();
        String where = begun ? parts.getFirst().where() : lines.getFirst().where();
        String text = begun ? parts.getFirst().text() : String.join("\n", lines.stream().filter(line -> !line.table()).map(Line::text).toList());
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            times.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
        }
        return times.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(most -> new Found<>(most.getKey(), where, "正文", Sureness.LIKELY));
    }

    private Optional<Found<LocalDate>> published() {
        for (Line line : lines.subList(0, Math.min(lines.size(), 400))) {
            Matcher date = PUBLISHED.matcher(isDated(line.text()) ? field(line) : "");
            if (date.find()) {
                Optional<LocalDate> day = day(date);
                if (day.isPresent()) {
                    return day.map(value -> new Found<>(value, line.where(), "发布日期"));
                }
            }
        }
        return Optional.empty();
    }

    /// A day that stands in brackets right below the title, or alone there unless the year was not over then.
    private Optional<Found<LocalDate>> below(Title title) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).where().equals(title.where)) {
            at++;
        }
        for (Line line : lines.subList(Math.min(at, lines.size()), Math.min(at + 1 + BELOW_TITLE, lines.size()))) {
            Matcher date = BELOW.matcher(line.text());
            if (date.matches()) {
                Matcher day = DATE.matcher(line.text());
                return day.find() ? day(day).filter(value -> title.year == 0 || value.getYear() > title.year || value.getYear() == title.year && isBracketed(line)).map(value -> new Found<>(value, line.where(), "发布日期")) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isBracketed(Line line) {
        return line.text().startsWith("(");
    }

    /// The name of an agency in the line right below a title that names none.
    private Optional<Found<String>> nameBelow(Title title) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).where().equals(title.where)) {
                return AgencyEvidence.alone(lines.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isDated(String text) {
        return text.contains("日期") || text.contains("时间");
    }

    private int signatureAt() {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 60) && i > lines.size() / 3; i--) {
            if (!lines.get(i).table() && lines.get(i).text().startsWith("20") && DATE.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Found<LocalDate>> signed() {
        int at = signatureAt();
        if (at < 0) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(lines.get(at).text());
        return date.find() ? day(date).map(value -> new Found<>(value, lines.get(at).where(), "落款")) : Optional.empty();
    }

    private Optional<Found<String>> signatory() {
        int at = signatureAt();
        if (at < 1) {
            return Optional.empty();
        }
        Line line = lines.get(at - 1);
        boolean name = line.text().length() <= 40 && SIGNATORY.matcher(line.text()).matches() && !line.table();
        return name ? Optional.of(new Found<>(line.text(), line.where(), "落款")) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher date) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Map<String, Found<String>> contactsFound() {
        Map<String, Found<String>> found = new LinkedHashMap<>();
        for (Line line : lines) {
            if (!line.table() && mayBeContact(line.text())) {
                CONTACTS.forEach((kind, pattern) -> {
                    Matcher contact = pattern.matcher(line.text());
                    if (!found.containsKey(kind) && contact.find()) {
                        found.put(kind, new Found<>(contact.group(1), line.where(), "正文"));
                    }
                });
            }
        }
        return found;
    }

    /// A first look: what every line with a contact has.
    private static boolean mayBeContact(String text) {
        return text.contains("电话") || text.contains("联系方式") || text.contains("地址") || text.contains("邮编") || text.contains("邮政编码")
                || text.indexOf('@') >= 0 || text.indexOf('[') >= 0;
    }
}
