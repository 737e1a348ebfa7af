package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// Totals and their parts in the text (总数与分项): `公开 47 条，其中规范性文件 33 条，其他 14 条`. A sum is called wrong only
/// where the text claims it: parts that exceed the total, or a list that closes with 其他, stands after 分别为, or sums up.
final class PartChecks {

    private static final Pattern INTRO = Pattern.compile("(?:信息|申请|文件|政府信息)?[,。;:(]? ?(?:在[^,。;]{0,14}中,)?(?<intro>其中包括|其中主要|其中|主要包括|主要为|包括|包含|含|分别为|分别是|分为|具体为|具体是|即)[:,]?(?<noun>[^。;]{0,30})");
    private static final Pattern COLON = Pattern.compile("(?:信息|申请|文件)?[:(](?<noun>[^。;]{1,24})");
    private static final Pattern NEXT = Pattern.compile("(?:信息|文件)?(?:[,(][^,()\\d]{0,12}?[)])?(?<sep>[、,;]|和|及|以及|)(?<noun>[^。]{0,30})");
    private static final Pattern SHARE = Pattern.compile("(?:信息|文件)?[,(]?(?:约)?占?(?:比|总数的|总量的|全部的|总数|总量|主动公开总数的|申请总数的|全年总量的|公开总量的)?(?:为|约|:)?");
    private static final Pattern OTHER_RELATION = Pattern.compile("同比|增长|增加|减少|下降|比上年|较上年|比去年|较去年|完成|超过|达到|目标|累计|阅读|浏览|点击|粉丝|关注|(?<!公)共(?!同|享|中|青|产)|全部|办结|答复|结转|已|均|收到|受理|回复|上年|去年|其中|每|人均");
    private static final Pattern CHANNEL = Pattern.compile("网站|微信|微博|公众号|公报|新媒体|抖音|平台|客户端|广播|电视|报纸|头条|短信");
    private static final Set<String> COUNTED = Set.of("条", "件", "件次", "份", "期", "项", "次", "个", "篇", "起", "宗", "部", "场", "则", "人次", "名", "家", "元", "万元", "幅", "例", "批");
    private static final Pattern ASIDE = Pattern.compile("完成|目标|同比|较|比|增长|下降|达到|率");
    private static final Pattern NOT_A_TOTAL = Pattern.compile("结转|转入|上年|去年|上一年|[较比]20\\d\\d|增加|减少");
    private static final Pattern RESULT = Pattern.compile("予以?公开|部分公开|无法提供|不予处理|其他处理|同意公开");
    private static final Pattern SUM_UP = Pattern.compile("[,;、。]?(?:以上)?(?:共计|合计|总计)(?:公开|发布)?(?:信息|政府信息)?(?:为)?");

    private final Paragraph paragraph;
    private final List<Figure> figures;
    private final List<Finding> findings;

    private PartChecks(Paragraph paragraph, List<Finding> findings) {
        this.paragraph = paragraph;
        this.figures = paragraph.figures();
        this.findings = findings;
    }

    static List<Finding> findings(Prose prose) {
        List<Finding> findings = new ArrayList<>();
        for (Paragraph paragraph : prose.paragraphs()) {
            new PartChecks(paragraph, findings).check();
        }
        return findings;
    }

    /// A part: its noun, its number, its share where one is written.
    private record Item(String noun, Figure figure, Figure share) {}

    /// A total with its parts. `closed` lists claim to be complete, `suggesting` ones lead one to think so.
    private record Parts(Figure total, List<Item> items, boolean closed, boolean suggesting) {}

    private void check() {
        int i = 0;
        while (i < figures.size()) {
            Figure total = figures.get(i);
            boolean can = total.exact() && !NOT_A_TOTAL.matcher(lead(i)).find() && COUNTED.contains(total.counter());
            int next = can ? list(i) : i;
            if (next == i && can) {
                next = summedUp(i);
            }
            i = Math.max(i + 1, next);
        }
    }

    private String between(int left, int right) {
        int from = figures.get(left).to();
        int to = figures.get(right).from();
        return to - from > 60 ? null : paragraph.text().substring(from, to);
    }

    /// Reads the parts of the total at `i`; answers the index behind the last part, or `i` where there are none.
    private int list(int i) {
        int first = i + 1;
        while (first < figures.size() && first < i + 3 && isAside(first)) {
            first++;
        }
        String gap = first < figures.size() ? between(first - 1, first) : null;
        if (gap == null) {
            return i;
        }
        Matcher intro = INTRO.matcher(gap);
        Matcher colon = COLON.matcher(gap);
        boolean introduced = intro.matches();
        if (!introduced && !colon.matches()) {
            return i;
        }
        List<Item> items = new ArrayList<>();
        int at = items(i, first, introduced ? intro.group("noun") : colon.group("noun"), items);
        if (at < 0 || items.size() < 2) {
            return i;
        }
        String last = items.getLast().noun;
        boolean results = items.stream().anyMatch(item -> RESULT.matcher(item.noun).find());
        if (results && !lead(i).matches("(?s).*(?:办结|答复|办理|办复|处理)[^,;。]*")) {
            return at;
        }
        boolean closed = last.contains("其他") && !last.contains("其他处理") || last.contains("其它") || introduced && intro.group("intro").startsWith("分");
        judge(new Parts(figures.get(i), items, closed, !introduced || !intro.group("intro").equals("其中")));
        return at;
    }

    /// 完成目标任务 114%, 同比增加 50 条: a remark between the total and its parts.
    private boolean isAside(int at) {
        String gap = between(at - 1, at);
        boolean compares = gap != null && gap.indexOf('。') < 0 && ASIDE.matcher(gap).find() && !INTRO.matcher(gap).matches();
        return compares && (figures.get(at).percent() || gap.matches(".*(?:增加|减少|增长|多|少)了?"));
    }

    /// The parts from `first` on; answers the index behind the last, or -1 where it is another kind of list.
    private int items(int total, int first, String noun, List<Item> items) {
        Figure whole = figures.get(total);
        String name = noun;
        String joint = "";
        int at = first;
        while (at < figures.size()) {
            Figure figure = figures.get(at);
            if (OTHER_RELATION.matcher(name).find() || !figure.counter().equals(whole.counter())) {
                return items.isEmpty() ? -1 : at;
            }
            if (!figure.exact()) {
                return -1;
            }
            int behind = at + 1;
            Figure share = behind < figures.size() && figures.get(behind).percent() && SHARE.matcher(gapOrNone(at, behind)).matches() ? figures.get(behind) : null;
            items.add(new Item(name.strip(), figure, share));
            int end = share == null ? at : behind;
            at = end + 1;
            String gap = at < figures.size() ? gapOrNone(end, at) : null;
            if (gap == null) {
                return at;
            }
            int close = gap.indexOf(')');
            boolean note = close >= 0 && close < 3;
            if (note && share == null) {
                return at;
            }
            Matcher next = NEXT.matcher(note ? gap.substring(close + 1) : gap);
            if (gap.startsWith("(") || gap.startsWith(",其中") || gap.startsWith("(其中")) {
                return -1;
            }
            if (!next.matches() || next.group("sep").isEmpty() || isOfAnotherKind(items.getFirst(), next.group("noun")) || next.group("sep").equals(";") && !joint.isEmpty() && !joint.equals(";")) {
                return at;
            }
            joint = next.group("sep");
            name = next.group("noun");
        }
        return at;
    }

    /// After the kinds of applicants the results follow: a list of its own.
    private static boolean isOfAnotherKind(Item first, String noun) {
        return noun.isBlank() || RESULT.matcher(noun).find() != RESULT.matcher(first.noun).find();
    }

    private String gapOrNone(int left, int right) {
        String gap = between(left, right);
        return gap == null ? "。" : gap;
    }

    private void judge(Parts parts) {
        BigDecimal stated = parts.total.value();
        BigDecimal sum = parts.items.stream().map(item -> item.figure.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String counter = parts.total.counter();
        String list = parts.items.stream().map(item -> item.figure.value().toPlainString()).collect(Collectors.joining("＋"));
        boolean overlap = parts.items.stream().filter(item -> CHANNEL.matcher(item.noun).find()).count() >= 2;
        if (sum.compareTo(stated) > 0 && !overlap) {
            add(parts, Severity.WARN, stated, sum, "正文说共 " + stated.toPlainString() + counter + "，所列分项相加为 " + sum.toPlainString() + counter + "（" + list
                    + "），比总数多 " + sum.subtract(stated).toPlainString() + "。", "请核对总数和分项。");
        } else if (sum.compareTo(stated) < 0 && (parts.closed || parts.suggesting)) {
            add(parts, parts.closed ? Severity.WARN : Severity.INFO, stated, sum, "正文说共 " + stated.toPlainString() + counter + "，所列分项相加为 "
                    + sum.toPlainString() + counter + "（" + list + "），有 " + stated.subtract(sum).toPlainString() + counter + "没有说明。", "请核对总数和分项，或写明其余是什么。");
        }
    }

    private void add(Parts parts, Severity severity, BigDecimal expected, BigDecimal actual, String message, String remedy) {
        List<Finding.Words> words = new ArrayList<>();
        words.add(paragraph.words(parts.total));
        parts.items.forEach(item -> words.add(paragraph.words(item.figure.from(), item.figure.to())));
        findings.add(Finding.said("TX-2", severity, words, List.of(), expected.toPlainString(), actual.toPlainString(), message, remedy));
    }

    /// 文件 33 条、动态 14 条，共计 47 条: parts first, then the total.
    private int summedUp(int first) {
        List<Item> items = new ArrayList<>();
        int at = first;
        while (at + 1 < figures.size()) {
            Figure figure = figures.get(at);
            if (!figure.exact() || !figure.counter().equals(figures.get(first).counter())) {
                return first;
            }
            items.add(new Item("", figure, null));
            String gap = between(at, at + 1);
            if (gap == null) {
                return first;
            }
            if (SUM_UP.matcher(gap).matches()) {
                return closing(first, at + 1, items);
            }
            Matcher next = NEXT.matcher(gap);
            if (!next.matches() || next.group("sep").isEmpty() || OTHER_RELATION.matcher(next.group("noun")).find() || gap.contains("(")) {
                return first;
            }
            at++;
        }
        return first;
    }

    private int closing(int first, int total, List<Item> items) {
        Figure sum = figures.get(total);
        boolean claimed = items.size() >= 2 && sum.exact() && sum.counter().equals(figures.get(first).counter())
                && !OTHER_RELATION.matcher(lead(first)).find();
        BigDecimal added = items.stream().map(item -> item.figure.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (claimed && added.compareTo(sum.value()) != 0) {
            add(new Parts(sum, items, true, true), Severity.WARN, added, sum.value(), "正文所列各项相加为 " + added.toPlainString() + sum.counter()
                    + "，合计写的是 " + sum.value().toPlainString() + sum.counter() + "。", "请核对合计和各项。");
        }
        return claimed ? total + 1 : first;
    }

    private String lead(int first) {
        int from = figures.get(first).from();
        return paragraph.text().substring(Math.max(0, from - 20), from);
    }
}
