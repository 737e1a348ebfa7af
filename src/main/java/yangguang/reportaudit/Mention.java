package yangguang.reportaudit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Finding;
import yangguang.reportreading.PublishedReport;

/// A number in its clause (句中的数): the words before and behind it, its topic and period, and how far it reaches.
final class Mention {

    private static final String SENTENCE_ENDS = "。!?";
    private static final String CLAUSE_ENDS = ",;:()。!?";
    private static final int LOOK_BACK = 200;
    private static final int REACH = 60;
    private static final Pattern FILLER = Pattern.compile("[ 共计总为达到约近有合累数量均是了件分别及其则仅]*");
    private static final Pattern SPEAKS = Pattern.compile("(?:申请|案件|已|均|尚|仍)*(?:正在|被|因|属于|由|尚未|未|审理|结转|系|为|予以|不予|无法|维持|纠正|撤销|驳回)");
    private static final Wanted PART_OF = new Wanted("其中|包括|包含|含(?!有)");
    private static final Wanted WHOLE_AGAIN = new Wanted("全部|(?<!其)共|全年|总计|合计|均已|已全|本年|结转");
    private static final Wanted CHANGE = new Wanted("(?:同比|环比|相比|较|比)[^,;]{0,14}$|(?:增加|减少|增长|下降|上升|提高|降低|新增|多|少)了? ?$");
    private static final Wanted ORGAN_WORD = new Wanted("局|委|镇|乡|街道|办事处|中心|支队|大队|医院|公司|学校|厅|单位|部门|科室|股室");
    private static final Pattern GOVERNMENT = Pattern.compile(".*(?:人民政府|政府|镇|乡|街道|县|市|区)$");
    private static final Pattern CARRIED = Pattern.compile(".*结转.{0,8}(?:继续)?办理.*");
    private static final Wanted ONLY_REQUESTS = new Wanted("新收申请|部分公开|不予公开");
    private static final Wanted REQUEST_WORD = new Wanted("申请(?!人|书|表|材料)|予以公开|部分公开|不予公开|无法提供");
    private static final Wanted OTHER_APPLICATION = new Wanted("公文|文件|属性|目录|档案|清理|清单|事项|许可|执行|救助|低保|仲裁|工伤|专利|商标|项目|补贴|资金|认定|登记|审批|评审|鉴定|贷款|公租房|住房");
    private static final Pattern ORGAN = Pattern.compile("([\\p{IsHan}]{0,8}(?:" + ORGAN_WORD.pattern() + "))[^局委镇乡]{0,24}$");
    private static final Wanted REGION = new Wanted("全(?:市|县|区|省|旗|系统)|各(?:县|区|市|镇|乡|级|部门|单位|街道|地|科)");

    private final Paragraph paragraph;
    private final Figure figure;
    private final int index;
    private final List<Topic.Named> named;
    private final boolean aboutRequests;
    private final int sentence;
    private final int clause;
    private final String before;
    private final String after;

    /// @param aboutRequests whether the paragraph stands under a heading about requests
    Mention(Paragraph paragraph, int index, List<Topic.Named> named, boolean aboutRequests) {
        this.aboutRequests = aboutRequests;
        this.paragraph = paragraph;
        this.index = index;
        this.named = named;
        this.figure = paragraph.figures().get(index);
        this.sentence = back(figure.from(), SENTENCE_ENDS, Math.max(0, figure.from() - LOOK_BACK));
        this.clause = clause();
        this.before = paragraph.text().substring(Math.max(clause, figure.from() - REACH), figure.from());
        this.after = wordsBehind();
    }

    private int clause() {
        String text = paragraph.text();
        int previous = index == 0 ? 0 : paragraph.figures().get(index - 1).to();
        int start = back(figure.from(), CLAUSE_ENDS, Math.max(sentence, previous));
        String filler = text.substring(start, figure.from());
        boolean bare = start > Math.max(sentence, previous) && FILLER.matcher(filler).matches();
        return bare && !(filler.isBlank() && speaksBehind(text)) ? back(start - 1, CLAUSE_ENDS, Math.max(sentence, previous)) : start;
    }

    /// 2件正在审理: the number opens its clause, and what is said of it follows.
    private boolean speaksBehind(String text) {
        return SPEAKS.matcher(text).region(figure.to(), text.length()).lookingAt();
    }

    private int back(int from, String ends, int limit) {
        int at = from;
        while (at > limit && ends.indexOf(paragraph.text().charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private String wordsBehind() {
        String text = paragraph.text();
        int next = index + 1 < paragraph.figures().size() ? paragraph.figures().get(index + 1).from() : text.length();
        int end = figure.to();
        while (end < Math.min(next, figure.to() + REACH / 2) && ",;。:()、!?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(figure.to(), end);
    }

    Paragraph paragraph() {
        return paragraph;
    }

    Figure figure() {
        return figure;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    /// The sentence up to the number.
    String sentenceSoFar() {
        return paragraph.text().substring(sentence, figure.from());
    }

    Finding.Words words() {
        return paragraph.words(figure);
    }

    Topic topic() {
        Topic.Named last = last(figure.from());
        if (last == null || last.from() < clause) {
            Topic.Named behind = named.stream().filter(word -> word.from() >= figure.to() && word.to() <= figure.to() + after.length()).findFirst().orElse(null);
            if (behind != null) {
                return behind.topic();
            }
        }
        if (last == null && (CARRIED.matcher(before).matches() || isBareRequest())) {
            return Topic.REQUEST;
        }
        if (before.contains("申请") && (last == null || last.topic() == Topic.OTHER && last.from() < clause && !word(last).contains("申请"))) {
            return requestNamedEarlier() ? Topic.REQUEST : last == null ? null : last.topic();
        }
        return last == null ? null : last.topic();
    }

    /// 新收申请 27 件, 依法不予公开 7 件 in a paragraph that names no topic at all: words only requests have, or a heading that
    /// says so.
    private boolean isBareRequest() {
        if (!figure.counter().isEmpty() && !figure.counter().equals("件") && !figure.counter().equals("宗")) {
            return false;
        }
        int end = paragraph.text().indexOf('。', figure.to());
        String sentence = paragraph.text().substring(this.sentence, end < 0 ? Math.min(paragraph.text().length(), figure.to() + LOOK_BACK) : Math.min(end, figure.to() + LOOK_BACK));
        boolean ofRequests = ONLY_REQUESTS.in(sentence) && paragraph.part().equals("S1") || aboutRequests && REQUEST_WORD.in(sentence);
        return ofRequests && !OTHER_APPLICATION.in(sentence);
    }

    private String word(Topic.Named name) {
        return paragraph.text().substring(name.from(), name.to());
    }

    private boolean requestNamedEarlier() {
        return named.stream().anyMatch(word -> word.topic() == Topic.REQUEST && word.to() <= figure.from() && word.from() > figure.from() - LOOK_BACK);
    }

    private Topic.Named last(int before) {
        Topic.Named last = null;
        for (Topic.Named word : named) {
            if (word.to() > before) {
                break;
            }
            last = word;
        }
        return last != null && last.from() < before - 2 * LOOK_BACK ? null : last;
    }

    /// Whether 复议 and 诉讼 are named together right before the number.
    boolean ofBothRemedies() {
        Topic.Named suit = last(figure.from());
        Topic.Named review = suit == null || suit.topic() != Topic.SUIT ? null : last(suit.from());
        return review != null && review.topic() == Topic.REVIEW
                && paragraph.text().substring(review.to(), suit.from()).matches("(?:案件|案|申请)?(?:、|和|与|或|或者|及|以及|,)?(?:提起|被提起|引发)?");
    }

    Period period(int reportYear) {
        return Period.at(paragraph.text(), sentence, figure.from(), reportYear);
    }

    /// A change against another year, not a number of its own.
    boolean isChange() {
        return CHANGE.in(before) || after.startsWith("的增") || after.startsWith("的降");
    }

    /// One of several parts, after 其中 or 包括.
    boolean isPart() {
        String text = paragraph.text();
        String segment = text.substring(Math.max(back(figure.from(), ";。", sentence), figure.from() - LOOK_BACK), figure.from());
        int part = PART_OF.lastEnd(segment);
        return part >= 0 && WHOLE_AGAIN.lastEnd(segment) < part;
    }

    /// Whether the number belongs to another body than the report's agency, or to more than it.
    boolean isOfOthers(PublishedReport report) {
        String agency = report.agency().orElse("");
        String segment = paragraph.text().substring(Math.max(back(figure.from(), ";。", sentence), figure.from() - REACH), figure.from());
        if (REGION.in(segment) && !GOVERNMENT.matcher(agency).matches()) {
            return true;
        }
        if (!ORGAN_WORD.in(segment)) {
            return false;
        }
        Matcher organ = ORGAN.matcher(segment);
        return organ.find() && !own(organ.group(1), agency);
    }

    private static boolean own(String organ, String agency) {
        if (organ.matches(".*[我本全].{0,3}") || organ.contains("各") || organ.contains("相关") || organ.contains("有关")) {
            return organ.matches(".*[我本].{0,3}") || !organ.contains("各");
        }
        if (organ.matches("(?:.{0,3}是)?(?:全年|年内|年度|本年度?|今年|[年度内])?街道") && agency.contains("街道")) {
            return true;
        }
        for (int from = 0; from + 3 <= organ.length(); from++) {
            if (NameChecks.same(organ.substring(from), agency)) {
                return true;
            }
        }
        return false;
    }
}
