package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// Comparisons with last year (同比): where one sentence states both years' numbers, the change and the rate of change it
/// states must follow from them.
final class YearOnYearChecks {

    private static final Wanted CHANGE = new Wanted("(?:^|[,;:()、]|件|条|份|次|篇|期|项|个|宗|起)(?:同比|环比|较上年(?:度)?(?:同期)?|比上年(?:度)?(?:同期)?|较去年(?:同期)?|比去年(?:同期)?|较上一年(?:度)?|比上一年(?:度)?|与上年相比|与去年相比|较20\\d\\d年|比20\\d\\d年|与20\\d\\d年相比)?(?:,)?(?:总数|数量|件数)?(?<word>增加|增长|上升|提高|多|减少|下降|降低|少)了?(?:约)? ?$");
    private static final Wanted LAST_YEAR = new Wanted("(?:上年|去年|上一年|上年度|上一年度|(?<year>20\\d\\d) ?年|同期)(?!度?结转)[^,;。结转]{0,14}$");

    /// 申请减少 3 件: how many more or fewer of what is named before it, not how many.
    private static final Pattern DIFFERENCE = Pattern.compile("(?<word>增加|增长|上升|提高|(?<!最|很|许|较)多|减少|下降|降低|(?<!至|最|较|不)少)了? ?$");

    private static final Pattern COMPARED = Pattern.compile("(?:同比|比|较|与)(?<year>20\\d\\d) ?年(?:同期)?的?$");

    private static final Pattern TIMES = Pattern.compile("的(?<times>\\d{1,4}(?:\\.\\d{1,2})?) ?倍(?!多|余|以上|左右)");

    private final Paragraph paragraph;
    private final int year;
    private final List<Finding> findings;

    private YearOnYearChecks(Paragraph paragraph, int year, List<Finding> findings) {
        this.paragraph = paragraph;
        this.year = year;
        this.findings = findings;
    }

    static List<Finding> findings(Prose prose) {
        List<Finding> findings = new ArrayList<>();
        int year = prose.report().year().orElse(0);
        for (Paragraph paragraph : prose.paragraphs()) {
            new YearOnYearChecks(paragraph, year, findings).check();
        }
        return findings;
    }

    private void check() {
        List<Figure> figures = paragraph.figures();
        for (int i = 1; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            times(i);
            Matcher change = figure.exact() && !figure.counter().isEmpty() ? CHANGE.first(lead(figure, 20)) : null;
            if (change != null) {
                judge(i, "增加增长上升提高多".contains(change.group("word")));
            }
        }
    }

    /// 是去年 10 件的 4 倍: last year's number and how many times it this year's is.
    private void times(int i) {
        Figure before = paragraph.figures().get(i);
        Matcher times = TIMES.matcher(paragraph.text()).region(before.to(), paragraph.text().length());
        Figure now = paragraph.figures().get(i - 1);
        boolean pair = before.exact() && now.exact() && before.value().signum() > 0 && before.counter().equals(now.counter()) && now.from() >= sentence(before);
        if (!pair || !times.lookingAt() || !lastYears(before) || lastYears(now)) {
            return;
        }
        BigDecimal stated = new BigDecimal(times.group("times"));
        BigDecimal right = now.value().divide(before.value(), Math.max(0, stated.scale()), RoundingMode.HALF_UP);
        if (right.subtract(stated).abs().compareTo(BigDecimal.ONE.movePointLeft(stated.scale())) >= 0) {
            findings.add(Finding.said("TX-2", Severity.WARN, List.of(paragraph.words(times.start(), times.end()), paragraph.words(now.from(), now.to()), paragraph.words(before.from(), before.to())),
                    List.of(), right + "倍", stated + "倍", "正文说本年 " + now.written() + "、上年 " + before.written() + "，是 " + right + " 倍，正文写的是 " + stated + " 倍。", "请重算。"));
        }
    }

    private String lead(Figure figure, int length) {
        return paragraph.text().substring(Math.max(0, figure.from() - length), figure.from());
    }

    private int sentence(Figure figure) {
        int at = figure.from();
        while (at > 0 && paragraph.text().charAt(at - 1) != '。') {
            at--;
        }
        return at;
    }

    /// The change at `i` against the two numbers nearest before it in its sentence, this year's and last year's; last year's
    /// may also stand in the bracket behind it. A difference with a noun of its own, 申请减少 3 件, goes with last year's alone.
    private void judge(int i, boolean up) {
        List<Figure> figures = paragraph.figures();
        Figure change = figures.get(i);
        Figure now = null;
        Figure noted = noted(i);
        Figure before = noted;
        Figure by = null;
        boolean ofItsOwn = false;
        for (int j = i - 1; j >= 0 && figures.get(j).from() >= sentence(change) && !ofItsOwn; j--) {
            Figure figure = figures.get(j);
            if (figure.percent() || figure.counter().isEmpty()) {
                break;
            }
            boolean compared = CHANGE.in(lead(figure, 20));
            ofItsOwn = !compared && change.percent() && DIFFERENCE.matcher(lead(figure, 4)).find();
            if (compared || ofItsOwn) {
                by = by == null && figure.exact() && change.percent() ? figure : by;
            } else if (lastYears(figure) && before == null) {
                before = figure;
            } else if (now == null && !lastYears(figure)) {
                now = figure;
            }
            if (now != null && (before != null || by != null)) {
                break;
            }
        }
        if (before != null && !before.exact() || by != null && before != null && ofDifference(change, by, before, up, now == null)) {
            return;
        }
        boolean alike = before == null || now != null && (before.counter().equals(now.counter()) || before.pieces() && now.pieces());
        if (now != null && now.exact() && alike && (noted == null || !fitsAnother(i, noted, up))) {
            compare(change, now, before, by == null ? null : by.value(), up);
        }
    }

    /// 同比增长 25%（上年 160 条）: last year's number in the bracket right behind the percentage.
    private Figure noted(int i) {
        Figure change = paragraph.figures().get(i);
        if (!change.percent() || i + 1 >= paragraph.figures().size() || !paragraph.text().startsWith("(", change.to())) {
            return null;
        }
        Figure next = paragraph.figures().get(i + 1);
        boolean within = paragraph.text().substring(change.to(), next.from()).indexOf(')') < 0;
        return within && !next.percent() && next.value().signum() > 0 && lastYears(next) ? next : null;
    }

    /// Whether the change is right for any number of the sentence: 公开 180 条，其中政策 80 条，同比增长 12.5%（上年 160 条）.
    private boolean fitsAnother(int i, Figure before, boolean up) {
        Figure change = paragraph.figures().get(i);
        return paragraph.figures().subList(0, i).stream().filter(figure -> figure.from() >= sentence(change) && !figure.percent()).anyMatch(figure -> {
            BigDecimal difference = figure.value().subtract(before.value());
            return up == difference.signum() > 0 && ShareChecks.fits(change.value(), difference.abs(), before.value(), true);
        });
    }

    /// 减少 3 件（2022年为 15 件），下降 20%: the rate is that of the difference. Where the sentence gives no number of this
    /// year, a rate that does not follow is stated.
    private boolean ofDifference(Figure change, Figure by, Figure before, boolean up, boolean alone) {
        Matcher word = DIFFERENCE.matcher(lead(by, 4));
        boolean sameWay = word.find() && up == "增加增长上升提高多".contains(word.group("word"));
        if (before.value().signum() <= 0 || !before.pieces() || !by.pieces()) {
            return alone;
        }
        boolean right = sameWay && ShareChecks.fits(change.value(), by.value(), before.value(), true);
        if (!right && alone && sameWay) {
            BigDecimal should = ShareChecks.exact(by.value(), before.value()).setScale(Math.max(1, change.value().scale()), RoundingMode.HALF_UP);
            String way = up ? "增加 " : "减少 ";
            findings.add(Finding.said("TX-2", Severity.WARN, List.of(paragraph.words(change), paragraph.words(by), paragraph.words(before.from(), before.to())), List.of(),
                    way + should + "%", way + change.written(), "正文说上年 " + before.written() + "，本年" + way + by.written() + "，应是" + way + should
                            + "%，正文写的是" + way + change.written() + "。", "请重算。"));
        }
        return right || alone;
    }

    private boolean lastYears(Figure figure) {
        if (COMPARED.matcher(lead(figure, 14)).find()) {
            return true;
        }
        Matcher last = LAST_YEAR.first(lead(figure, 24));
        return last != null && (last.group("year") == null || Integer.parseInt(last.group("year")) == year - 1);
    }

    private void compare(Figure change, Figure now, Figure before, BigDecimal by, boolean up) {
        BigDecimal earlier = before != null ? before.value() : by == null ? null : up ? now.value().subtract(by) : now.value().add(by);
        if (earlier == null || earlier.signum() <= 0) {
            return;
        }
        BigDecimal difference = now.value().subtract(earlier);
        boolean direction = difference.signum() == 0 ? change.value().signum() == 0 : up == difference.signum() > 0;
        boolean right = change.percent() ? ShareChecks.fits(change.value(), difference.abs(), earlier, true)
                : !change.counter().equals(now.counter()) || difference.abs().compareTo(change.value()) == 0;
        if (right && direction) {
            return;
        }
        String should = change.percent()
                ? ShareChecks.exact(difference.abs(), earlier).setScale(Math.max(1, change.value().scale()), RoundingMode.HALF_UP) + "%"
                : difference.abs().toPlainString();
        Matcher compared = before == null ? null : COMPARED.matcher(lead(before, 14));
        String then = compared != null && compared.find() ? compared.group("year") + "年" : "上年";
        String word = difference.signum() < 0 ? "减少" : "增加";
        List<Finding.Words> words = new ArrayList<>(List.of(paragraph.words(change), paragraph.words(now.from(), now.to())));
        if (before != null) {
            words.add(paragraph.words(before.from(), before.to()));
        }
        findings.add(Finding.said("TX-2", Severity.WARN, words, List.of(), word + " " + should, (up ? "增加 " : "减少 ") + change.written(), "正文说本年 "
                + now.written() + "、" + then + " " + earlier.toPlainString() + now.counter() + "，比" + then + word + " " + should + "，正文写的是"
                + (up ? "增加 " : "减少 ") + change.written() + "。", "请重算。"));
    }
}
