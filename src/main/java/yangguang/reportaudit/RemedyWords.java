package yangguang.reportaudit;

import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.reportaudit.StatementReader.Tie;

/// Words about reconsideration and litigation (复议、诉讼的用语). A government's own caseload of reconsiderations is not
/// about disclosure: the number counts only where the sentence, its heading or its part says so.
final class RemedyWords {

    private static final Wanted ABOUT_DISCLOSURE = new Wanted("信息公开|政务公开|依申请|公开申请|公开答复");
    private static final Wanted CASELOAD = new Wanted("(?<!被)(?:办理|审理|审结|代理|受理|承办|收到|接待)(?!.{0,12}(?:信息公开|政务公开))");
    private static final Wanted UPHELD = new Wanted("维持|驳回原告");
    private static final Wanted CORRECTED = new Wanted("纠正|纠错|(?<!申请人|原告|当事人)撤销(?!申请)|确认违法|责令|败诉");
    private static final Wanted PENDING = new Wanted("尚未审结|未审结|审理中|正在审理|未结|待审|未审理");
    private static final Wanted ANOTHER_OUTCOME = new Wanted("驳回|终止|撤回|撤诉|其他|调解|胜诉|支持|出庭|率|审结|告知|引导");
    private static final Pattern TOTAL = Pattern.compile("的?(?:案件|申请|案)?(?:数量|数|总数)?(?:、|和|与|及|或|,)?(?:提起)?(?:行政)?(?:复议|诉讼|应诉)?(?:案件|申请|案)?(?:的)?(?:情况|数量|数|总数|总量)?(?:共计|合计|总计|共|均|各|计|为|是|有|发生|:|,| )*");

    private RemedyWords() {}

    static Optional<Tie> tie(Mention mention, Topic topic) {
        if (!aboutDisclosure(mention)) {
            return Optional.empty();
        }
        boolean review = topic == Topic.REVIEW;
        String before = mention.before();
        if (before.contains("未经复议") || mention.after().contains("未经复议")) {
            return outcome(before) ? Optional.empty() : Tie.plain(Quantity.SUITS_DIRECT);
        }
        if (before.contains("复议后") || before.contains("经复议")) {
            return outcome(before) ? Optional.empty() : Tie.plain(Quantity.SUITS_AFTER);
        }
        if (PENDING.in(before)) {
            return one(mention, review ? Quantity.REVIEWS_PENDING : Quantity.SUITS_PENDING);
        }
        if (CORRECTED.in(before)) {
            return one(mention, review ? Quantity.REVIEWS_CORRECTED : Quantity.SUITS_CORRECTED);
        }
        if (UPHELD.in(before)) {
            return one(mention, review ? Quantity.REVIEWS_UPHELD : Quantity.SUITS_UPHELD);
        }
        return ANOTHER_OUTCOME.in(before) ? Optional.empty() : total(mention, topic);
    }

    private static boolean outcome(String before) {
        return UPHELD.in(before) || CORRECTED.in(before) || PENDING.in(before) || ANOTHER_OUTCOME.in(before);
    }

    /// An outcome of one kind of remedy; of both together it cannot be told.
    private static Optional<Tie> one(Mention mention, Quantity quantity) {
        return mention.ofBothRemedies() ? Optional.empty() : Tie.plain(quantity);
    }

    private static Optional<Tie> total(Mention mention, Topic topic) {
        String before = mention.before();
        String word = topic == Topic.REVIEW ? "复议" : before.contains("诉讼") || !before.contains("起诉") ? "诉讼" : "起诉";
        int at = before.lastIndexOf(word);
        boolean direct = at >= 0 && TOTAL.matcher(before.substring(at + word.length())).matches()
                || at < 0 && mention.after().contains(word);
        if (!direct) {
            return Optional.empty();
        }
        if (mention.ofBothRemedies()) {
            boolean each = before.matches(".*(?:均|各|都)(?:为|是)? ?$") && mention.figure().value().signum() > 0 || before.contains("分别");
            return each ? Optional.empty() : Tie.plain(Quantity.REVIEWS_AND_SUITS);
        }
        return mention.isPart() ? Optional.empty() : Tie.plain(topic == Topic.REVIEW ? Quantity.REVIEWS : Quantity.SUITS);
    }

    private static boolean aboutDisclosure(Mention mention) {
        String sentence = mention.sentenceSoFar();
        if (CASELOAD.in(mention.before()) && !mention.before().contains("公开")) {
            return false;
        }
        String part = mention.paragraph().part();
        String text = mention.paragraph().text();
        String heading = text.substring(0, Math.min(20, text.length()));
        return part.equals("S4") || part.equals("N5") || ABOUT_DISCLOSURE.in(sentence)
                || heading.contains("依申请") || heading.contains("复议") || mention.after().contains("信息公开");
    }
}
