package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// Percentages in the text (占比与比率), recomputed with as many digits as the author used: shares of a total, shares that
/// should make up a whole, rates of requests answered.
final class ShareChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE = Pattern.compile("(?:信息|文件|申请)?(?:[,、(]? ?(?:约)?(?:所)?占[^,;。()\\d]{0,14}|[(])");
    private static final Pattern SHARE_BEHIND_NAMES = Pattern.compile("[^。;()\\d]{0,80},(?:约)?占(?:总体|总数|总量|全部|公开总数|公开总量|申请总数)[^,;。()\\d]{0,8}");
    private static final Pattern TOTAL = Pattern.compile("(?:公开|发布|申请|总|共|答复|办结)[^,;。:()]{0,14}$");
    private static final Pattern OF_ALL = Pattern.compile("总|全年|全部|全县|全市|全区");
    private static final Pattern SHARE_OF_WHOLE = Pattern.compile("占(?:比|总数的|总量的|全部的|全年的)?(?:为|约|达)? ?$");
    private static final Pattern RATE = Pattern.compile("(?<!按时|按期|及时|如期|限时)(?:办结率|答复率|办复率|回复率)(?:为|达|达到|均为|均达|均达到|是|:)? ?$");

    private static final Pattern OF_ALL_DONE = Pattern.compile("(?:办结|答复|办复|回复|满意|公开|解读|电子化)率(?:均|都)?(?:为|达|达到|是|实现了|:)? ?$");

    private static final Pattern TIMELY_OF = Pattern.compile("(?:办结|答复|办理|回复)(?:的|了)? ?(?<all>\\d{1,6}) ?件(?:申请)?(?:里|当中|中|,其中),?(?:均)?(?:按期|按时|如期)(?:答复|办结|回复|办理)(?:了|的)? ?(?<part>\\d{1,6}) ?件");
    private static final Pattern TIMELY_RATE = Pattern.compile("(?:按期|按时|如期)(?:答复|办结|办复|回复|办理)率(?:为|达|达到|是|:)? ?$");

    private final Prose prose;
    private final List<Finding> findings = new ArrayList<>();

    private ShareChecks(Prose prose) {
        this.prose = prose;
    }

    static List<Finding> findings(Prose prose) {
        ShareChecks checks = new ShareChecks(prose);
        for (Paragraph paragraph : prose.paragraphs()) {
            if (paragraph.text().indexOf('%') < 0 && !paragraph.text().contains("百分之")) {
                continue;
            }
            IntStream.range(1, paragraph.figures().size()).filter(i -> paragraph.figures().get(i).percent()).forEach(i -> checks.share(paragraph, i));
            checks.whole(paragraph);
            checks.rate(paragraph);
            checks.timely(paragraph);
            checks.moreThanAll(paragraph);
        }
        return checks.findings;
    }

    private void share(Paragraph paragraph, int i) {
        Figure percent = paragraph.figures().get(i);
        int at = beforeNote(paragraph, i);
        if (at < 0) {
            return;
        }
        Figure part = paragraph.figures().get(at);
        int end = at == i - 1 ? part.to() : paragraph.text().lastIndexOf(')', percent.from()) + 1;
        String gap = paragraph.text().substring(end, percent.from());
        boolean claimed = gap.length() <= 20 && SHARE.matcher(gap).matches() || SHARE_BEHIND_NAMES.matcher(gap).matches();
        if (part.percent() || part.counter().isEmpty() || !part.exact() || percent.degree() != Figure.Degree.EXACT && percent.degree() != Figure.Degree.ABOUT
                || !claimed) {
            return;
        }
        List<Figure> bases = bases(paragraph, at, part, OF_ALL.matcher(gap).find());
        boolean fits = bases.stream().anyMatch(base -> fits(percent.value(), part.value(), base.value(), percent.exact()))
                || part.value().signum() == 0 && percent.value().signum() == 0;
        if (fits || bases.stream().allMatch(base -> base.counter().isEmpty()) || fitsElsewhere(paragraph, part, percent, OF_ALL.matcher(gap).find())) {
            return;
        }
        BigDecimal base = bases.stream().filter(found -> !found.counter().isEmpty()).findFirst().orElseThrow().value();
        BigDecimal right = exact(part.value(), base).setScale(Math.max(percent.value().scale(), 1), RoundingMode.HALF_UP);
        findings.add(Finding.said("TX-2", Severity.WARN, List.of(paragraph.words(part), paragraph.words(percent.from(), percent.to())), List.of(), right + "%",
                percent.value() + "%", part.written() + "占 " + base.toPlainString() + part.counter() + "的 " + right + "%，正文写的是 "
                        + percent.value() + "%。", "请重算。"));
    }

    /// The figure a percentage stands behind; 90 条(含图解 5 条),占 9%: the one before the note. -1 where there is none.
    private static int beforeNote(Paragraph paragraph, int i) {
        int to = paragraph.figures().get(i - 1).to();
        if (!paragraph.text().startsWith(")", to)) {
            return i - 1;
        }
        int open = paragraph.text().lastIndexOf('(', to);
        int at = i - 1;
        while (at >= 0 && paragraph.figures().get(at).to() > open) {
            at--;
        }
        return at >= 0 && paragraph.figures().get(at).to() == open ? at : -1;
    }

    /// A total of another paragraph: one of the two before, or anywhere where the text says 总数.
    private boolean fitsElsewhere(Paragraph paragraph, Figure part, Figure percent, boolean ofAll) {
        int here = prose.paragraphs().indexOf(paragraph);
        List<Paragraph> others = ofAll ? prose.paragraphs() : prose.paragraphs().subList(Math.max(0, here - 2), here);
        return others.stream().filter(other -> other != paragraph).anyMatch(other -> larger(other.figures(), part).stream()
                .filter(base -> TOTAL.matcher(lead(other, base, 24)).find())
                .anyMatch(base -> fits(percent.value(), part.value(), base.value(), percent.exact())));
    }

    /// What the part can be a share of: numbers before it in the paragraph, the totals among them first; where the text says
    /// 总数 and the paragraph has none, totals of the two paragraphs before. A bare number is no claim, but may be the base.
    private List<Figure> bases(Paragraph paragraph, int at, Figure part, boolean ofAll) {
        List<Figure> here = larger(paragraph.figures().subList(0, at), part);
        List<Figure> totals = here.stream().filter(base -> TOTAL.matcher(lead(paragraph, base, 24)).find()).toList();
        if (!ofAll || !totals.isEmpty()) {
            return Stream.concat(totals.stream(), here.stream()).toList();
        }
        int place = prose.paragraphs().indexOf(paragraph);
        List<Figure> before = new ArrayList<>();
        for (Paragraph other : prose.paragraphs().subList(Math.max(0, place - 2), place).reversed()) {
            larger(other.figures(), part).stream().filter(base -> TOTAL.matcher(lead(other, base, 24)).find()).forEach(before::add);
        }
        return Stream.concat(before.stream(), here.stream()).toList();
    }

    private static List<Figure> larger(List<Figure> figures, Figure part) {
        return figures.stream().filter(base -> !base.percent() && (base.counter().isEmpty() || Parts.alike(base, part)))
                .filter(base -> base.value().compareTo(part.value()) >= 0 && base.value().signum() > 0).toList();
    }

    static BigDecimal exact(BigDecimal part, BigDecimal base) {
        return part.multiply(HUNDRED).divide(base, 6, RoundingMode.HALF_UP);
    }

    /// Rounded or cut off at the author's last digit; twice as wide where the author says 约.
    static boolean fits(BigDecimal percent, BigDecimal part, BigDecimal base, boolean plainly) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
        BigDecimal wide = plainly ? step : step.multiply(BigDecimal.TWO);
        return base.signum() > 0 && percent.subtract(exact(part, base)).abs().compareTo(wide) < 0;
    }

    /// Shares without their numbers that claim to be all there is: 分别占…, or the last of them 其他.
    private void whole(Paragraph paragraph) {
        List<Figure> run = new ArrayList<>();
        for (Figure figure : paragraph.figures()) {
            String before = lead(paragraph, figure, 24);
            boolean goesOn = !run.isEmpty() && isNear(paragraph.text(), run.getLast().to(), figure.from());
            boolean share = figure.percent() && figure.exact() && (SHARE_OF_WHOLE.matcher(before).find() || before.contains("分别占") || goesOn && before.matches(".*[、和] ?$"));
            if (share && (run.isEmpty() || goesOn)) {
                run.add(figure);
                continue;
            }
            judgeWhole(paragraph, run);
            run.clear();
            if (share) {
                run.add(figure);
            }
        }
        judgeWhole(paragraph, run);
    }

    private static boolean isNear(String text, int from, int to) {
        return to - from <= 20 && text.substring(from, to).indexOf('。') < 0;
    }

    private void judgeWhole(Paragraph paragraph, List<Figure> run) {
        if (run.size() < 2) {
            return;
        }
        String last = lead(paragraph, run.getLast(), 16);
        boolean closed = last.contains("其他") || lead(paragraph, run.getFirst(), 16).contains("分别占");
        BigDecimal sum = run.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int scale = run.stream().mapToInt(figure -> Math.max(0, figure.value().scale())).min().orElse(0);
        BigDecimal slack = BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(run.size()));
        if (closed && sum.subtract(HUNDRED).abs().compareTo(slack) > 0) {
            findings.add(Finding.said("TX-2", Severity.WARN, run.stream().map(figure -> paragraph.words(figure.from(), figure.to())).toList(), List.of(), "100%",
                    sum.toPlainString() + "%", "所列占比相加为 " + sum.toPlainString() + "%，应为 100% 左右。", "请核对各项占比。"));
        }
    }

    /// 办结率 and 答复率 against the numbers of the same paragraph.
    private void rate(Paragraph paragraph) {
        List<Statement> here = prose.statements().stream().filter(statement -> statement.paragraph() == paragraph && statement.year() == 0).toList();
        BigDecimal received = number(here, Quantity.RECEIVED);
        BigDecimal handled = number(here, Quantity.HANDLED) != null ? number(here, Quantity.HANDLED) : number(here, Quantity.REPLIED);
        if (received == null || handled == null || received.signum() == 0 || handled.compareTo(received) > 0) {
            return;
        }
        BigDecimal in = number(here, Quantity.CARRIED_IN);
        for (Figure figure : paragraph.figures()) {
            Matcher rate = RATE.matcher(lead(paragraph, figure, 12));
            boolean customary = rate.find() && !rate.group().startsWith("办") && figure.is(100);
            if (!figure.percent() || !figure.exact() || customary || !rate.reset().find()) {
                continue;
            }
            boolean fits = fits(figure.value(), handled, received, true) || in != null && fits(figure.value(), handled, received.add(in), true)
                    || in != null && fits(figure.value(), handled.subtract(in).max(BigDecimal.ZERO), received, true);
            if (!fits) {
                BigDecimal right = exact(handled, received).setScale(Math.max(1, figure.value().scale()), RoundingMode.HALF_UP);
                findings.add(Finding.said("TX-2", Severity.WARN, List.of(paragraph.words(figure)), List.of(), right + "%", figure.value() + "%",
                        "正文说收到 " + received.toPlainString() + " 件、办结（答复） " + handled.toPlainString() + " 件，比率是 " + right + "%，正文写的是 "
                                + figure.value() + "%。", "请重算，或写明比率的算法。"));
            }
        }
    }

    /// 办结 12 件中按期答复 12 件 beside 按期答复率 98%.
    private void timely(Paragraph paragraph) {
        String text = paragraph.text();
        Matcher of = text.contains("按期") || text.contains("按时") || text.contains("如期") ? TIMELY_OF.matcher(text) : null;
        if (of == null || !of.find()) {
            return;
        }
        BigDecimal all = new BigDecimal(of.group("all"));
        BigDecimal part = new BigDecimal(of.group("part"));
        for (Figure figure : paragraph.figures()) {
            String between = text.substring(Math.min(figure.from(), of.start()), Math.max(figure.to(), of.end()));
            boolean stated = figure.percent() && figure.exact() && all.signum() > 0 && between.indexOf('。') < 0 && TIMELY_RATE.matcher(lead(paragraph, figure, 12)).find();
            if (stated && !fits(figure.value(), part, all, true)) {
                BigDecimal right = exact(part, all).setScale(Math.max(1, figure.value().scale()), RoundingMode.HALF_UP);
                findings.add(Finding.said("TX-2", Severity.WARN, List.of(paragraph.words(figure), paragraph.words(of.start(), of.end())), List.of(), right + "%", figure.value() + "%",
                        "正文说办结（答复） " + all + " 件中按期 " + part + " 件，比率是 " + right + "%，正文写的是 " + figure.value() + "%。", "请重算。"));
            }
        }
    }

    /// A rate of what was done of all there was cannot exceed 100%; 完成率 of a target can.
    private void moreThanAll(Paragraph paragraph) {
        paragraph.figures().stream().filter(figure -> figure.percent() && figure.value().compareTo(HUNDRED) > 0)
                .filter(figure -> OF_ALL_DONE.matcher(lead(paragraph, figure, 16)).find()).forEach(figure -> findings.add(Finding.said("TX-2", Severity.WARN,
                        List.of(paragraph.words(figure)), List.of(), "不大于 100%", figure.value() + "%", "正文写的比率是 " + figure.value() + "%，这类比率不会超过 100%。", "请核对。")));
    }

    private static BigDecimal number(List<Statement> here, Quantity quantity) {
        List<Statement> found = here.stream().filter(statement -> statement.quantity() == quantity && statement.firm() && !statement.limit()).toList();
        return found.stream().map(statement -> statement.number().stripTrailingZeros()).distinct().count() == 1 ? found.getFirst().number() : null;
    }

    private static String lead(Paragraph paragraph, Figure figure, int length) {
        return paragraph.text().substring(Math.max(0, figure.from() - length), figure.from());
    }
}
