package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads totals and their parts (读总数与分项): `公开 47 条，其中规范性文件 33 条，其他 14 条`, `文件 33 条、动态 14 条，共计 47 条`.
final class PartsReader {

    private static final Pattern INTRO = Pattern.compile("(?:信息|申请|文件|政府信息)?[,。;:(]? ?(?:在[^,。;]{0,14}中,)?(?<intro>其中包括|其中主要|其中|主要包括|主要为|包括|包含|含|分别为|分别是|分为|具体为|具体是|即)[:,]?(?<noun>[^。;]{0,30})");
    private static final Pattern AMONG = Pattern.compile("[^\\d]{0,40}?在(?:所)?(?:主动)?公开的?(?:政府)?信息中[:,]?(?<noun>[^。;]{0,30})");
    private static final Pattern RESULTS = Pattern.compile("[^\\d]{0,24}?(?:办理|答复|处理)(?:结果|情况)(?:如下|分别为|为|是)?[:,](?<noun>[^。;]{0,24})");
    private static final Pattern COLON = Pattern.compile("(?:信息|申请|文件)?[:(](?<noun>[^。;]{1,24})");
    private static final Pattern NEXT = Pattern.compile("(?:信息|文件)?(?:[,(][^,()\\d]{0,12}?[)])?(?<sep>[、,;]|和|及|以及|)(?<noun>[^。]{0,30})");
    private static final Pattern SHARE = Pattern.compile("(?:信息|文件)?[,、(]?(?:约)?(?:所)?占?(?:总体|比|总数的|总量的|全部的|总数|总量|主动公开总数的|申请总数的|全年总量的|公开总量的)?的?(?:比例)?(?:的|为|约|:)?");
    private static final Pattern OTHER_RELATION = Pattern.compile("同比|增长|增加|减少|下降|比上年|较上年|比去年|较去年|完成(?!情况)|超过|达到|目标|累计|阅读|浏览|点击|粉丝|关注|(?<!公)共(?!同|享|中|青|产)|全部|办结|办理完|办毕|办复"
            + "|处理完|剩余|未办结|跨年|留待|另有|转[下次至入]|答复|结转|已|均|收到|受理|回复|上年|去年|其中|每|人均");
    private static final Pattern BY_CHANNEL = Pattern.compile("当面|信函|传真|网络|网上|互联网|邮寄|线上|线下|现场|窗口|邮件");
    private static final Pattern PART_OF_REQUESTS = Pattern.compile(BY_CHANNEL.pattern() + "|自然人|公民|法人|组织|企业");
    private static final Pattern ALL_REQUESTS = Pattern.compile("收到|受理|接收|答复|办结|办理");
    private static final Pattern NO_PART = Pattern.compile("(?:申请)?(?:结转|转入|转至|顺延)");
    private static final Set<String> COUNTED = Set.of("条", "条次", "件", "件次", "份", "期", "项", "次", "个", "篇", "起", "宗", "部", "场", "则", "人次", "名", "家", "元", "万元", "幅", "例", "批");
    private static final Pattern ASIDE = Pattern.compile("完成|目标|同比|较|比|增长|下降|达到|率");
    private static final Pattern NOT_A_TOTAL = Pattern.compile("结转|转入|上年|去年|上一年|[较比]20\\d\\d|增加|减少");
    private static final Pattern NOW_AT = Pattern.compile("(?:增加|增长|减少|下降|上升)[到至为]");
    private static final Pattern RESULT = Pattern.compile("予以?公开|部分公开|无法提供|不予处理|其他处理|同意公开");
    private static final Pattern SUM_UP = Pattern.compile("[,;、。]?(?:以上)?(?:共计|合计|总计)(?:公开|发布)?(?:信息|政府信息)?(?:为)?");
    private static final int LONGEST_GAP = 60;
    private static final int LONGEST_NOTE = 80;

    private final Paragraph paragraph;
    private final List<Figure> figures;
    private final Consumer<Parts> found;

    private PartsReader(Paragraph paragraph, Consumer<Parts> found) {
        this.paragraph = paragraph;
        this.figures = paragraph.figures();
        this.found = found;
    }

    /// All totals with parts of a paragraph, in order.
    static List<Parts> parts(Paragraph paragraph) {
        List<Parts> all = new ArrayList<>();
        new PartsReader(paragraph, all::add).read();
        return all;
    }

    /// Whether a part is a result of requests.
    static boolean result(Parts.Item item) {
        return RESULT.matcher(item.noun()).find();
    }

    private void read() {
        int i = 0;
        while (i < figures.size()) {
            Figure total = figures.get(i);
            boolean can = total.exact() && !NOT_A_TOTAL.matcher(clause(i)).find() && COUNTED.contains(total.counter());
            int next = can ? list(i) : i;
            if (next == i && can) {
                next = summedUp(i);
            }
            i = Math.max(i + 1, next);
        }
    }

    private String between(int from, int right) {
        int to = figures.get(right).from();
        return from > to || to - from > LONGEST_GAP ? null : paragraph.text().substring(from, to);
    }

    /// The clause before a figure, without the words of a number's rise to what it is now.
    private String clause(int at) {
        int to = figures.get(at).from();
        int from = to;
        while (from > Math.max(0, to - 20) && ",。;:(".indexOf(paragraph.text().charAt(from - 1)) < 0) {
            from--;
        }
        return NOW_AT.matcher(paragraph.text().substring(from, to)).replaceAll("");
    }

    /// Reads the parts of the total at `i`; answers the index behind the last part, or `i` where there are none.
    private int list(int i) {
        int first = i + 1;
        while (first < figures.size() && first < i + 3 && isAside(first)) {
            first++;
        }
        String gap = first < figures.size() ? between(figures.get(first - 1).to(), first) : null;
        if (gap == null) {
            return i;
        }
        Matcher intro = INTRO.matcher(gap);
        Matcher colon = COLON.matcher(gap);
        Matcher results = RESULTS.matcher(gap);
        Matcher among = results.matches() ? results : AMONG.matcher(gap);
        boolean introduced = intro.matches();
        boolean ofMatter = !introduced && among.matches() && !PART_OF_REQUESTS.matcher(clause(i)).find() && clause(i).matches(".*(?:公开|发布|信息|申请).*");
        if (!introduced && !ofMatter && !colon.matches()) {
            return i;
        }
        List<Parts.Item> items = new ArrayList<>();
        int at = items(i, first, introduced ? intro.group("noun") : ofMatter ? among.group("noun") : colon.group("noun"), items);
        if (at < 0 || items.size() < 2) {
            return i;
        }
        if (items.stream().anyMatch(PartsReader::result) && PART_OF_REQUESTS.matcher(clause(i)).find() && !ALL_REQUESTS.matcher(clause(i)).find()) {
            return at;
        }
        String last = items.getLast().noun();
        boolean closed = last.contains("其他") && !last.contains("其他处理") || last.contains("其它") || introduced && intro.group("intro").startsWith("分");
        boolean some = ofMatter || introduced && (intro.group("intro").equals("其中") || intro.group("intro").contains("主要"));
        found.accept(new Parts(figures.get(i), items, closed, !some));
        return at;
    }

    /// 完成目标任务 114%, 同比增加 50 条: a remark between the total and its parts.
    private boolean isAside(int at) {
        String gap = between(figures.get(at - 1).to(), at);
        boolean compares = gap != null && gap.indexOf('。') < 0 && ASIDE.matcher(gap).find() && !INTRO.matcher(gap).matches();
        return compares && (figures.get(at).percent() || gap.matches(".*(?:增加|减少|增长|多|少)了?"));
    }

    /// The parts from `first` on; answers the index behind the last, or -1 where it is another kind of list.
    private int items(int total, int first, String noun, List<Parts.Item> items) {
        Figure whole = figures.get(total);
        String name = noun;
        String joint = "";
        int at = first;
        while (at < figures.size()) {
            Figure figure = figures.get(at);
            if (isOther(name) || !Parts.alike(figure, whole) || NO_PART.matcher(paragraph.text()).region(figure.to(), paragraph.text().length()).lookingAt()) {
                return items.isEmpty() ? -1 : at;
            }
            if (!figure.exact() || name.endsWith("各")) {
                return -1;
            }
            items.add(new Parts.Item(name.strip(), figure));
            int end = figure.to();
            boolean bracketed = false;
            at++;
            for (int remarks = 0; remarks < 3 && at < figures.size(); remarks++) {
                int note = paragraph.text().startsWith("(", end) ? paragraph.text().indexOf(')', end) : paragraph.text().startsWith(")", end) ? end : -1;
                if (note == end && !bracketed) {
                    return at;
                }
                if (figures.get(at).percent() && SHARE.matcher(gapOrNone(end, at)).matches()) {
                    bracketed = gapOrNone(end, at).startsWith("(");
                    end = figures.get(at).to();
                    at++;
                } else if (note >= 0 && note < end + LONGEST_NOTE) {
                    while (at < figures.size() && figures.get(at).from() < note) {
                        at++;
                    }
                    end = note + 1;
                }
            }
            String gap = at < figures.size() ? gapOrNone(end, at) : null;
            if (gap == null) {
                return at;
            }
            Matcher next = NEXT.matcher(gap);
            if (gap.startsWith(",其中")) {
                int behindNote = joint.equals(";") ? behindSemicolon(end, at) : -1;
                gap = behindNote < 0 ? null : between(paragraph.text().lastIndexOf(';', figures.get(behindNote).from()), behindNote);
                if (gap == null) {
                    return -1;
                }
                at = behindNote;
                next = NEXT.matcher(gap);
            }
            if (!next.matches() || next.group("sep").isEmpty() || isOfAnotherKind(items.getFirst(), next.group("noun")) || next.group("sep").equals(";") && !joint.isEmpty() && !joint.equals(";")) {
                return at;
            }
            joint = next.group("sep");
            name = next.group("noun");
        }
        return at;
    }

    /// 不予公开 2 件，其中 1 件涉及…；无法提供 29 件: the first figure behind a note on one part, or -1.
    private int behindSemicolon(int from, int at) {
        int semicolon = paragraph.text().indexOf(';', from);
        int next = at;
        while (next < figures.size() && figures.get(next).from() < semicolon) {
            next++;
        }
        return semicolon < 0 || semicolon - from > LONGEST_NOTE || next == figures.size() ? -1 : next;
    }

    /// Words of another relation; 受理当面申请 2 件 is a part all the same.
    private static boolean isOther(String name) {
        String plain = BY_CHANNEL.matcher(name).find() ? name.replaceAll("收到|受理|接收", "") : name;
        return OTHER_RELATION.matcher(plain).find();
    }

    /// After the kinds of applicants the results follow: a list of its own.
    private static boolean isOfAnotherKind(Parts.Item first, String noun) {
        return noun.isBlank() || RESULT.matcher(noun).find() != result(first);
    }

    private String gapOrNone(int from, int right) {
        String gap = between(from, right);
        return gap == null ? "。" : gap;
    }

    /// 文件 33 条、动态 14 条，共计 47 条: parts first, then the total.
    private int summedUp(int first) {
        List<Parts.Item> items = new ArrayList<>();
        int at = first;
        while (at + 1 < figures.size()) {
            Figure figure = figures.get(at);
            boolean each = figure.from() > 0 && paragraph.text().charAt(figure.from() - 1) == '各';
            if (each || !figure.exact() || !figure.counter().equals(figures.get(first).counter())) {
                return first;
            }
            items.add(new Parts.Item("", figure));
            String gap = between(figure.to(), at + 1);
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

    private int closing(int first, int total, List<Parts.Item> items) {
        Figure sum = figures.get(total);
        boolean claimed = items.size() >= 2 && sum.exact() && sum.counter().equals(figures.get(first).counter())
                && !OTHER_RELATION.matcher(clause(first)).find();
        if (claimed) {
            found.accept(new Parts(sum, items, true, true));
        }
        return claimed ? total + 1 : first;
    }
}
