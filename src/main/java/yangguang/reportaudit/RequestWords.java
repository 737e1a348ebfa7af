package yangguang.reportaudit;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportaudit.StatementReader.Tie;

/// Words about requests (依申请公开的用语): which of the request figures a number is, told from the words of its clause.
final class RequestWords {

    private static final Wanted CARRIED_OUT = new Wanted("结转(?:至|到|入|为)?(?:下|次|明|20\\d\\d)|转(?:至|入|到)?(?:下|次|明)(?:一)?年|留待(?:下|次|明)|跨年");
    private static final Wanted CARRIED_IN = new Wanted("(?:上|去|前)(?:一)?(?:年|年度|期)?(?:末)?(?:结转|转结|转入|遗留|未办结)|结转(?:自)?(?:上|去)|20\\d\\d ?年度?(?:末)?(?:结转|转入)(?!下|至|到|20)");
    private static final Pattern CARRIED_TO = Pattern.compile("结转(?:至|到|入|为) ?(?<year>20\\d\\d)");
    private static final Wanted STILL_OPEN = new Wanted("未办结|正在办理|尚在办理|未答复|办理中");
    private static final Wanted TIMELY = new Wanted("按时|按期|如期|及时|限期|延期|当场|依法按|期限内|时限内|逾期|超期|超时|满意");
    private static final Wanted HANDLED = new Wanted("办结|办理完毕|办理完成|办复|处理完毕|办毕");
    private static final Wanted REPLIED = new Wanted("答复|回复|告知书|复函");
    private static final Wanted RECEIVING = new Wanted("收到|受理|接收|新收|接到|收件|登记");
    private static final Wanted RECEIVED = new Wanted("收到|受理|接收|新收|接到|收件|登记|(?:公开(?:事项|信息)?的?申请|申请公开|依申请公开|信息的?申请|(?<![销回处])申请(?=(?:事项|件)?(?:数|总|量)))(?:事项|件|信息|政府信息)?(?:数|量|数量|总量|总数|件数)?(?:共计|合计|总计|共|计|为|是|达|达到|有|:|,| )*$");
    private static final Wanted THERE_ARE = new Wanted("(?:共|有|共有|计有)(?: )?$");
    private static final Wanted CHANNEL_HINT = new Wanted("通过|经由|渠道|方式|途径|窗口|邮箱");
    private static final Wanted FEE = new Wanted("收费|收取|费用|缴费通知");
    private static final Wanted NOT_THE_NUMBER = new Wanted("会商|研判|补正|征求|征询|协助|指导|转办|交办|撤回|撤销|放弃|取消|涉及|规范|模板|流程图|台账|公开属性|回访|沟通|审核");
    private static final Map<String, Quantity> RESULTS = Map.ofEntries(
            Map.entry("不予公开", Quantity.REFUSED), Map.entry("不同意公开", Quantity.REFUSED),
            Map.entry("部分公开", Quantity.PARTLY), Map.entry("予以公开", Quantity.OPENED), Map.entry("同意公开", Quantity.OPENED),
            Map.entry("全部公开", Quantity.OPENED), Map.entry("无法提供", Quantity.NOT_HELD), Map.entry("不予处理", Quantity.NOT_PROCESSED),
            Map.entry("其他处理", Quantity.OTHERWISE), Map.entry("其他方式处理", Quantity.OTHERWISE), Map.entry("国家秘密", Quantity.SECRET),
            Map.entry("法律行政法规禁止", Quantity.FORBIDDEN), Map.entry("第三方", Quantity.THIRD_PARTY), Map.entry("内部事务", Quantity.INTERNAL),
            Map.entry("过程性信息", Quantity.PROCESS), Map.entry("执法案卷", Quantity.CASE_FILE), Map.entry("行政查询", Quantity.QUERY),
            Map.entry("不掌握", Quantity.ABSENT), Map.entry("信息不存在", Quantity.ABSENT), Map.entry("另行制作", Quantity.TO_BE_MADE),
            Map.entry("仍不明确", Quantity.UNCLEAR), Map.entry("投诉类", Quantity.PETITION), Map.entry("重复申请", Quantity.REPEATED),
            Map.entry("公开出版物", Quantity.PRINTED), Map.entry("反复申请", Quantity.MASS), Map.entry("不补正", Quantity.UNCORRECTED),
            Map.entry("未缴费", Quantity.UNPAID), Map.entry("不缴费", Quantity.UNPAID), Map.entry("缴纳费用", Quantity.UNPAID));
    private static final Map<String, Quantity> CHANNELS = Map.ofEntries(
            Map.entry("当面", Quantity.IN_PERSON), Map.entry("现场", Quantity.IN_PERSON), Map.entry("窗口", Quantity.IN_PERSON),
            Map.entry("传真", Quantity.BY_FAX), Map.entry("网络", Quantity.ONLINE), Map.entry("网上", Quantity.ONLINE),
            Map.entry("在线", Quantity.ONLINE), Map.entry("互联网", Quantity.ONLINE), Map.entry("网站", Quantity.ONLINE), Map.entry("平台", Quantity.ONLINE),
            Map.entry("电子邮件", Quantity.ONLINE), Map.entry("邮件", Quantity.ONLINE), Map.entry("系统", Quantity.ONLINE),
            Map.entry("信函", Quantity.BY_LETTER), Map.entry("邮寄", Quantity.BY_LETTER), Map.entry("来信", Quantity.BY_LETTER),
            Map.entry("信件", Quantity.BY_LETTER), Map.entry("邮政", Quantity.BY_LETTER), Map.entry("快递", Quantity.BY_LETTER));
    /// 开通信函、传真等申请方式，…年共收到: what stands before the year and its 共 says how one may apply, not how one did.
    private static final Pattern ANEW = Pattern.compile("^.*(?:20\\d\\d ?年度?|全年|本年度?|今年)(?=共)");
    private static final Wanted ORGANISATION = new Wanted("法人|企业|其他组织|公司|律师|科研机构|公益组织");
    private static final Wanted PERSON = new Wanted("自然人|公民|个人");

    private RequestWords() {}

    /// @param year of the report
    static Optional<Tie> tie(Mention mention, int year) {
        String before = mention.before();
        String clause = before + " " + mention.after();
        if (FEE.in(before) && !before.contains("缴") || before.contains("率")) {
            return Optional.empty();
        }
        Matcher to = CARRIED_TO.matcher(clause);
        if (to.find() && Integer.parseInt(to.group("year")) <= year) {
            return Integer.parseInt(to.group("year")) == year ? Tie.plain(Quantity.CARRIED_IN) : Optional.empty();
        }
        if (CARRIED_OUT.in(clause)) {
            return Tie.plain(Quantity.CARRIED_OUT);
        }
        if (CARRIED_IN.in(clause)) {
            return Tie.plain(Quantity.CARRIED_IN);
        }
        return result(mention).or(() -> manner(mention));
    }

    /// A result, where the clause names exactly one.
    private static Optional<Tie> result(Mention mention) {
        List<Quantity> before = named(RESULTS, mention.before());
        List<Quantity> found = before.isEmpty() ? named(RESULTS, mention.after()) : before;
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean channel = CHANNEL_HINT.in(mention.sentenceSoFar()) && mention.isPart();
        boolean one = found.size() == 1 || found.getFirst() == Quantity.NOT_HELD || found.getFirst() == Quantity.REFUSED || found.getFirst() == Quantity.NOT_PROCESSED
                || found.getFirst() == Quantity.OTHERWISE;
        boolean joined = found.size() > 1 && mention.before().matches(".*(?:公开|提供|处理)(?:、|和|及|或|与|以及).*");
        if (joined || !one) {
            return Optional.of(new Tie(found.getLast(), false, true));
        }
        return channel ? Tie.loose(found.getLast()) : Tie.plain(found.getLast());
    }

    /// The words of a table in the order they stand, without those inside another (部分公开 in 不予部分公开).
    private static List<Quantity> named(Map<String, Quantity> words, String text) {
        List<Map.Entry<Integer, Quantity>> found = new ArrayList<>();
        words.forEach((word, quantity) -> {
            int at = text.lastIndexOf(word);
            if (at >= 0) {
                found.add(Map.entry(at, quantity));
            }
        });
        return found.stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).distinct().toList();
    }

    private static Optional<Tie> manner(Mention mention) {
        String before = mention.before();
        String clause = before + " " + mention.after();
        if (STILL_OPEN.in(clause)) {
            return Optional.empty();
        }
        boolean person = PERSON.in(before);
        boolean organisation = ORGANISATION.in(before);
        if (person != organisation) {
            boolean answered = HANDLED.in(before) || REPLIED.in(before);
            Quantity quantity = person ? Quantity.PERSONS : Quantity.ORGANISATIONS;
            return answered ? Optional.empty() : Optional.of(new Tie(quantity, mention.isPart() && (person || before.contains("法人")), false));
        }
        String near = ANEW.matcher(before).replaceFirst("");
        List<Quantity> channels = named(CHANNELS, near);
        if (!channels.isEmpty() || CHANNEL_HINT.in(near)) {
            return channels.size() == 1 ? Tie.plain(channels.getFirst()) : Optional.empty();
        }
        return verb(mention, before, clause);
    }

    private static Optional<Tie> verb(Mention mention, String before, String clause) {
        boolean received = RECEIVED.in(before) || THERE_ARE.in(before) && mention.after().endsWith("申请");
        boolean handled = HANDLED.in(clause);
        boolean replied = REPLIED.in(clause);
        if (NOT_THE_NUMBER.in(clause) && !received) {
            return Optional.empty();
        }
        if ((handled || replied) && last(before, HANDLED, REPLIED) >= last(before, RECEIVING)) {
            boolean timely = TIMELY.in(clause);
            Quantity quantity = handled ? Quantity.HANDLED : Quantity.REPLIED;
            return Optional.of(new Tie(quantity, !mention.isPart() && last(before, RECEIVING) < 0, timely || mention.isPart()));
        }
        boolean plain = received && !mention.isPart() && !NOT_THE_NUMBER.in(clause);
        return received ? Optional.of(new Tie(Quantity.RECEIVED, plain, mention.isPart())) : Optional.empty();
    }

    private static int last(String text, Wanted... words) {
        return Arrays.stream(words).mapToInt(word -> word.lastStart(text)).max().orElse(-1);
    }
}
