package yangguang.reportaudit;

import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.reportaudit.StatementReader.Tie;
import yangguang.reportreading.PublishedReport;

/// Words about what is disclosed of one's own motion (主动公开的用语): normative documents, decisions, charges, purchases.
final class MatterWords {

    private static final Wanted NOT_MADE = new Wanted("备案|审查|审核|清理|评估|解读|报送|征求|意见|起草|拟|计划|转发|配套|图解|后评估");
    private static final Wanted ISSUED = new Wanted("制发|制定|出台|印发|新制|制作|新增|新发");
    private static final Wanted REPEALED = new Wanted("废止|失效");
    private static final Wanted VALID = new Wanted("现行有效|继续有效|保留|有效");
    /// 本年度制发0件，废止0件，现行有效2件, after the sentence named the documents.
    private static final Pattern SHORT = Pattern.compile("(?:本年度?|全年|20\\d\\d ?年度?)?(?:共|新)?(?:制发|制定|出台|印发|废止|现行有效)(?:的|共|有|为)? ?");
    private static final Wanted PUBLISHED_ONLY = new Wanted("公示|公开|发布|信息|归集|上传|录入|平台|项目|事项|目录|清单|指南|案例|申请");
    private static final Wanted DECIDED = new Wanted("作出|做出|实施|处理决定|决定|下达");
    private static final Wanted CHANNEL = new Wanted("网站|平台|公众号|微信|微博|公报|专栏|栏目|系统|新媒体|网(?!络)|重点领域|渠道|媒体|其他方式|报刊|广播|电视");

    private static final Pattern HANDLING = Pattern.compile("(?:20\\d\\d ?年度?|全年|本年度?)?(?:[我本全][局委镇乡办厅院县市区])?(?:全年|依法)?(?:共|共计|累计)?(?:办理|办结)了?行政许可(?:案件)?(?:共|共计)? ?");

    private MatterWords() {}

    static Optional<Tie> normative(Mention mention, PublishedReport report) {
        String before = mention.before();
        String clause = before + " " + mention.after();
        if (NOT_MADE.in(clause)) {
            return Optional.empty();
        }
        boolean named = clause.contains("规范性文件");
        boolean simple = named || mention.isPart() || SHORT.matcher(before).matches() && mention.sentenceSoFar().contains("规范性文件");
        if (REPEALED.in(clause)) {
            return simple && !clause.contains("修改") ? Tie.plain(Quantity.NORMATIVE_REPEALED) : Optional.empty();
        }
        if (VALID.in(clause)) {
            return simple ? Tie.plain(Quantity.NORMATIVE_VALID) : Optional.empty();
        }
        if (ISSUED.in(clause)) {
            return simple ? Tie.plain(Quantity.NORMATIVE_ISSUED) : Optional.empty();
        }
        boolean held = report.figure("t2.normative.opened").isPresent() || report.format().generation().equals("A");
        boolean disclosed = mention.paragraph().text().contains("主动公开") || mention.paragraph().text().contains("公开政府信息");
        return !named ? Optional.empty() : held && disclosed ? Tie.plain(Quantity.NORMATIVE_OPENED) : Tie.loose(Quantity.NORMATIVE_OPENED);
    }

    static Optional<Tie> decisions(Mention mention, Topic topic) {
        String clause = mention.before() + " " + mention.after();
        Quantity quantity = topic == Topic.PERMIT ? Quantity.PERMITS : topic == Topic.PENALTY ? Quantity.PENALTIES : Quantity.COERCIONS;
        if (topic == Topic.PERMIT && HANDLING.matcher(mention.before()).matches() && mention.figure().counter().equals("件") && mention.after().isBlank()) {
            return Tie.plain(quantity);
        }
        boolean counted = !PUBLISHED_ONLY.in(clause) && !mention.figure().counter().isEmpty();
        return counted ? Optional.of(new Tie(quantity, DECIDED.in(clause) && named(clause) == 1, false)) : Optional.empty();
    }

    /// Whether it says how many were handled, which most often are as many as were decided.
    static boolean isHandling(Statement statement) {
        return statement.quantity() == Quantity.PERMITS && !DECIDED.in(statement.words().text());
    }

    private static int named(String clause) {
        return (clause.contains("行政许可") ? 1 : 0) + (clause.contains("行政处罚") ? 1 : 0) + (clause.contains("行政强制") ? 1 : 0);
    }

    static Optional<Tie> money(Mention mention, Topic topic) {
        String before = mention.before();
        boolean named = before.contains("行政事业性收费") || before.contains("集中采购");
        if (mention.figure().money()) {
            return !named && !mention.sentenceSoFar().contains("集中采购") ? Optional.empty()
                    : topic == Topic.CHARGE ? Tie.plain(Quantity.CHARGES) : before.matches(".*(?:预算|节约|节省|上限).*") ? Optional.empty() : Tie.plain(Quantity.PURCHASE_MONEY);
        }
        boolean projects = topic == Topic.PURCHASE && named && "个项次".contains(mention.figure().counter()) && !mention.figure().counter().isEmpty();
        return projects ? Tie.plain(Quantity.PURCHASES) : Optional.empty();
    }

    /// All that was disclosed in the year; what went out by one channel is only a part of it.
    static Optional<Tie> disclosed(Mention mention) {
        String before = mention.before();
        boolean information = before.contains("信息") && !mention.figure().counter().isEmpty();
        boolean whole = information && !CHANNEL.in(mention.sentenceSoFar()) && !mention.isPart() && before.contains("公开")
                && !before.contains("类信息") && before.matches(".*信息(?:数|数量|总数|总量)?(?:共计|合计|总计|累计|共|计|为|达到|达|是|有|:| )*");
        return !information ? Optional.empty() : Optional.of(new Tie(Quantity.DISCLOSED, whole, mention.isPart() || before.contains("类信息") || !before.contains("公开")));
    }
}
