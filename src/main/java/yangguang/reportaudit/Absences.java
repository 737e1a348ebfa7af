package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "There was none" (没有发生的表述): `未收到政府信息公开申请`, `没有因信息公开引发行政复议、行政诉讼`, `申请为零`. What is
/// denied is the last noun of the clause, so 未收到…申请人的行政复议 denies reconsiderations, not requests.
final class Absences {

    private static final Wanted NONE = new Wanted("(?:并未|尚未|未曾|从未|未|没有|无)(?:收到|接到|接收到|接收|受理|发生|引发|产生|出现|涉及|因|被|有|过|申请人|公民|人)?[^,;。:()\\d]{0,40}");
    private static final Pattern NONE_OR_ZERO = Pattern.compile(NONE.pattern() + "|(?<zero>[^,;。:()\\d]{2,40})(?:数|数量|量)?(?:为|是|均为)零(?:件)?");
    private static final Wanted ONE_OUTCOME = new Wanted("纠错|纠正|败诉|撤销|违法|维持|不当|胜诉|超期|逾期|率");
    private static final Wanted ONE_KIND = new Wanted(ONE_OUTCOME.pattern() + "|超时|不满|收费|费用|传真|当面|信函|网上|网络|不予|结转|投诉|举报|未按|延期|及时"
            + "|予以公开|部分公开|涉密|泄密|渠道|重复|办结|答复|办理|提供|许可|栏目|机制|人员|制度|案例|培训|系统|申请表|材料|补正|意见|反馈");
    private static final Wanted REQUEST = new Wanted("公开(?:的)?(?:事项|信息|政府信息|工作)?(?:的)?申请|依申请|申请公开|公开申请|公开请求|信息的申请|政府信息申请");
    private static final Wanted VERB = new Wanted("收到|接到|接收|受理|发生|引发|产生|出现|被|因|有");
    private static final Wanted ABOUT_DISCLOSURE = new Wanted("公开|依申请");
    private static final Pattern ALSO = Pattern.compile("(?:或|和|及|也没有|也未发生)?(?:被)?(?:提起)?行政(?:诉讼|复议)(?:案件|的情况|情况|事项)?");
    private static final Pattern NO_REMEDY = Pattern.compile("无.*(?:复议|诉讼).*");
    private static final Pattern NO_REQUEST = Pattern.compile("(?:.{0,2}无(?:政府信息|信息)?依?申请公开.*|.*公开申请)");
    private static final Wanted OF_A_PART = new Wanted("部分|有的|个别|上半年|季度|月份|多数|的单位|其中|\\d ?[件条份]");
    private static final int HEADING = 20;

    private Absences() {}

    static List<Statement> in(Paragraph paragraph, int reportYear) {
        List<Statement> found = new ArrayList<>();
        String text = paragraph.text();
        if (text.indexOf('未') < 0 && text.indexOf('无') < 0 && text.indexOf('没') < 0 && text.indexOf('零') < 0) {
            return found;
        }
        for (int from = 0; from < Math.min(text.length(), paragraph.reach()); ) {
            int end = endOfClause(text, from);
            clause(paragraph, from, end, reportYear, found);
            from = end + 1;
        }
        return found;
    }

    /// What is denied stands in one clause, so that a text is not gone through again for each of its characters.
    private static void clause(Paragraph paragraph, int from, int to, int reportYear, List<Statement> found) {
        String text = paragraph.text();
        int sign = text.indexOf('零', from);
        Matcher none = sign < 0 || sign >= to ? NONE.matcher(text) : NONE_OR_ZERO.matcher(text);
        boolean zeros = none.pattern() == NONE_OR_ZERO;
        int at = from;
        while (at <= to && (zeros ? none.region(at, to).find() : NONE.next(none, text, at, to)) && none.start() < paragraph.reach()) {
            at = Math.max(none.end(), none.start() + 1);
            String zero = zeros ? none.group("zero") : null;
            String what = zero == null ? none.group() : zero;
            boolean remedy = what.contains("复议") || what.contains("诉讼");
            if (!(remedy ? ONE_OUTCOME : ONE_KIND).in(what)) {
                denied(paragraph, none.start(), none.end(), withFollowers(text, none.end(), what), zero != null, reportYear, found);
            }
        }
    }

    private static int endOfClause(String text, int from) {
        int end = from;
        while (end < text.length() && !endsClause(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsClause(char c) {
        return c == ',' || c == '。' || c >= '0' && c <= ';' || c == '(' || c == ')';
    }

    /// 未发生行政复议，行政诉讼 with a comma goes on with the next noun, where no number follows.
    private static String withFollowers(String text, int end, String what) {
        int to = end + 1;
        while (to < Math.min(text.length(), end + 12) && ",;。:()".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        boolean ends = to >= text.length() || ",;。".indexOf(text.charAt(to)) >= 0;
        String next = end < text.length() && text.charAt(end) == ',' && end + 1 <= to ? text.substring(end + 1, Math.min(to, text.length())) : "";
        return ends && ALSO.matcher(next).matches() ? what + "," + next : what;
    }

    private static void denied(Paragraph paragraph, int from, int to, String what, boolean zero, int reportYear, List<Statement> found) {
        String text = paragraph.text();
        int sentence = from;
        while (sentence > Math.max(0, from - 160) && "。!?".indexOf(text.charAt(sentence - 1)) < 0) {
            sentence--;
        }
        Period period = Period.at(text, sentence, from, reportYear);
        boolean thisYear = period.kind() == Period.Kind.REPORT_YEAR;
        boolean review = what.contains("复议");
        boolean suit = what.contains("诉讼") || what.contains("起诉") || what.contains("应诉");
        String context = text.substring(sentence, Math.min(text.length(), to + 4));
        boolean disclosure = ABOUT_DISCLOSURE.in(context) || paragraph.part().equals("S4") || paragraph.part().equals("N5")
                || text.substring(0, Math.min(HEADING, text.length())).contains("复议");
        boolean firm = thisYear && (zero || VERB.in(what) || NO_REMEDY.matcher(what).matches()) && whole(what, text.substring(Math.max(sentence, from - 14), from));
        if (review || suit) {
            firm &= disclosure;
            add(review, Quantity.REVIEWS, firm, period, paragraph, from, to, found);
            add(suit, Quantity.SUITS, firm, period, paragraph, from, to, found);
        } else if (REQUEST.in(what) && !what.contains("主动公开")) {
            boolean plain = firm || thisYear && (zero || NO_REQUEST.matcher(what).matches()) && whole(what, "");
            add(true, Quantity.RECEIVED, plain, period, paragraph, from, to, found);
        }
    }

    /// Not only of one kind of applicant, and not of another body.
    private static boolean whole(String what, String before) {
        boolean oneKind = (what.contains("法人") || what.contains("企业")) && !what.contains("公民") && !what.contains("自然人");
        return !oneKind && !OF_A_PART.in(before);
    }

    private static void add(boolean said, Quantity quantity, boolean firm, Period period, Paragraph paragraph, int from, int to, List<Statement> found) {
        if (said && period.kind() != Period.Kind.PART_OF_YEAR) {
            found.add(new Statement(quantity, BigDecimal.ZERO, "件", firm, period.kind() == Period.Kind.REPORT_YEAR ? 0 : Math.max(1, period.year()),
                    false, paragraph, from, paragraph.words(from, to)));
        }
    }
}
