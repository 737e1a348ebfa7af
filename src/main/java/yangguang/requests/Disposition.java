package yangguang.requests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import yangguang.requests.Choice.Form;
import yangguang.requests.Choice.InternalAffair;
import yangguang.requests.Choice.Medium;
import yangguang.requests.Choice.ProcessRecord;
import yangguang.requests.Choice.SafetyInterest;
import yangguang.requests.Choice.ThirdPartyInterest;
import yangguang.requests.Choice.ThirdPartyView;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Disposition of a request (办理结果): every answer Articles 35 to 39 and the official table allow, in the
/// table's order. A request gets exactly one. The components are what the reply must state; [#missing]
/// says what is not there yet.
@Article({"14", "15", "16", "30", "35", "36", "37", "38", "39"})
@NamedInterface("facts")
public sealed interface Disposition {

    /// Disclosed (予以公开).
    sealed interface Granted extends Disposition {
    }

    /// Not disclosed (不予公开).
    sealed interface Refused extends Disposition {
    }

    /// Cannot be provided (无法提供).
    sealed interface NotAvailable extends Disposition {
    }

    /// Not processed (不予处理).
    sealed interface NotProcessed extends Disposition {
    }

    /// Closed otherwise (其他处理).
    sealed interface OtherwiseClosed extends Disposition {
    }

    default DispositionKind kind() {
        return DispositionKind.of(this);
    }

    /// The row of the annual report it counts in.
    default ResultRow row() {
        return ResultRow.of(this);
    }

    /// What the reply still lacks; empty when it can go out.
    default List<Obstacle> missing() {
        return DispositionFields.missing(this);
    }

    /// The components as form fields; [DispositionKind#read] makes the same disposition of them.
    default Map<String, String> fields() {
        return DispositionFields.write(this);
    }

    /// Already public (已主动公开): where and how to find it.
    record AlreadyPublic(@Asked("公开的载体") Medium medium,
                         @Asked(value = "名称和位置", hint = "文件名称、文号，网站栏目、公报期号或者查阅场所", lines = true) String place,
                         @Asked(value = "网址", hint = "打开即是该信息的完整网址", required = false) String link) implements Granted {

        @Override
        public List<Obstacle> missing() {
            List<Obstacle> missing = new ArrayList<>(DispositionFields.missing(this));
            boolean blank = link == null || link.isBlank();
            if (medium == Medium.WEBSITE && blank) {
                missing.add(Obstacle.at("link", "没有写明网址。", "在网上公开的，请给出打开即是该信息的完整网址。"));
            } else if (!blank && !link.strip().matches("https?://\\S+")) {
                missing.add(Obstacle.at("link", "网址不完整。", "网址应当以 http:// 或者 https:// 开头，中间没有空格。"));
            }
            return missing;
        }
    }

    /// Can be disclosed (可以公开): the information itself, or way, route and time.
    record Provided(@Asked(value = "提供的信息", hint = "逐件写明名称、文号、页数", lines = true) String what,
                    @Asked("提供形式") Form form,
                    @Asked(value = "获取的方式、途径", hint = "随答复寄送，或者写明到何处领取、查阅") String route,
                    @Asked(value = "获取的时间", hint = "随答复一并提供的不填", required = false) LocalDate availableOn) implements Granted {
    }

    /// Severance (区分处理): the open part is given, each withheld part with its ground.
    @Article("37")
    record PartlyGranted(@Asked(value = "提供的部分", hint = "写明提供了哪些内容", lines = true) String given,
                         @Asked("提供形式") Form form,
                         @Asked(value = "不予提供的部分", hint = "逐部分写明内容、理由和说明") List<WithheldPart> withheld) implements Disposition {

        public PartlyGranted {
            withheld = withheld == null ? List.of() : List.copyOf(withheld);
        }
    }

    /// One part that is withheld (不予提供的部分).
    record WithheldPart(String part, Ground ground, String reason) {
    }

    /// State secret (国家秘密).
    record StateSecret(@Asked(value = "定密依据", hint = "保密事项范围的名称或者定密机关，不写密级信息的内容") String basis,
                       @Asked(value = "理由", lines = true) String reason) implements Refused {
    }

    /// Forbidden by law or administrative regulation (法律、行政法规禁止公开).
    record ForbiddenByLaw(@Asked(value = "法律、行政法规名称", hint = "只能是法律或者行政法规") String law,
                          @Asked(value = "条款", hint = "如“第十条第二款”") String article,
                          @Asked(value = "理由", lines = true) String reason) implements Refused {
    }

    /// Endangers security or stability (危及三安全一稳定).
    record EndangersSafety(@Asked("可能危及的利益") SafetyInterest interest,
                           @Asked(value = "理由", hint = "概括说明公开后可能发生的危害", lines = true) String reason) implements Refused {
    }

    /// Rights of a third party (保护第三方合法权益).
    record ThirdPartyRights(@Asked("涉及的权益") ThirdPartyInterest interest, @Asked("第三方意见") ThirdPartyView view,
                            @Asked(value = "理由", hint = "说明公开会怎样损害第三方，不公开是否对公共利益造成重大影响", lines = true) String reason)
            implements Refused {
    }

    /// Internal affairs (内部事务信息); the law allows withholding, so the discretion needs its reason.
    record InternalAffairs(@Asked("类别") InternalAffair affair,
                           @Asked(value = "理由", hint = "说明为何选择不公开", lines = true) String reason) implements Refused {
    }

    /// Process information (过程性信息); the discretion needs its reason.
    record ProcessInformation(@Asked("类别") ProcessRecord record,
                              @Asked(value = "所涉决定的状态", hint = "所涉事项是否已经作出决定、何时作出") String state,
                              @Asked(value = "理由", hint = "说明为何选择不公开，有无法律、法规、规章要求公开", lines = true) String reason)
            implements Refused {
    }

    /// Enforcement case file (行政执法案卷).
    record EnforcementFile(@Asked(value = "案卷", hint = "案件名称或者编号，不写当事人") String file,
                           @Asked(value = "理由", lines = true) String reason) implements Refused {
    }

    /// Separate query procedure (行政查询事项), such as company or land registers.
    record SeparateQuery(@Asked(value = "规定查询办法的法律、行政法规", hint = "如《不动产登记暂行条例》") String law,
                         @Asked(value = "查询的地点和办法", lines = true) String where) implements Refused {
    }

    /// Does not exist (信息不存在): a search was made and recorded.
    record NotHeld(@Asked(value = "检索范围", hint = "查了哪些机构、档案、系统和年份", lines = true) String scope,
                   @Asked(value = "检索方法", hint = "如关键词、文号、人工翻查") String manner,
                   @Asked("检索日期") LocalDate searchedOn,
                   @Asked(value = "检索人", hint = "承办机构或者人员") String searcher) implements NotAvailable {
    }

    /// Another agency is responsible (不属于本机关负责公开).
    record NotResponsible(@Asked(value = "理由", lines = true) String reason,
                          @Asked(value = "负责公开的机关", hint = "能够确定的应当写明；不能确定的写“不能确定”") String agency,
                          @Asked(value = "联系方式", hint = "能够确定负责机关的应当写明", required = false) String contact)
            implements NotAvailable {

        private static final String UNKNOWN = "不能确定";

        @Override
        public List<Obstacle> missing() {
            List<Obstacle> missing = new ArrayList<>(DispositionFields.missing(this));
            if (agency != null && !agency.isBlank() && !agency.strip().equals(UNKNOWN) && (contact == null || contact.isBlank())) {
                missing.add(new Obstacle("contact", "没有写明负责机关的联系方式。", "《条例》第三十六条第五项", "请填写地址或者电话。"));
            }
            return missing;
        }
    }

    /// Would have to be made (需要另行制作).
    @Article("38")
    record NeedsMaking(@Asked(value = "需要怎样加工、分析", hint = "写明现有信息是什么、还要做什么", lines = true) String what) implements NotAvailable {
    }

    /// Still unclear after clarification (补正后仍不明确).
    record StillUnclear(@Asked("补正通知日期") LocalDate notifiedOn, @Asked("收到补正日期") LocalDate correctedOn,
                        @Asked(value = "仍不明确之处", lines = true) String point) implements NotAvailable {
    }

    /// A petition, complaint or report (信访举报投诉).
    @Article("39(1)")
    record Petition(@Asked(value = "申请实质上提出的诉求", lines = true) String matter,
                    @Asked(value = "可以通过的渠道", required = false) String channel) implements NotProcessed {
    }

    /// Repeated request (重复申请).
    record Repeated(@Asked("前次答复文号") String earlierNumber, @Asked("前次答复日期") LocalDate earlierOn) implements NotProcessed {
    }

    /// A publication (公开出版物).
    @Article("39(2)")
    record PublicationAsked(@Asked("出版物名称") String publication,
                            @Asked(value = "获取途径", required = false) String route) implements NotProcessed {
    }

    /// Excessive and repeated without good reason (无正当理由大量反复申请).
    @Article("35")
    record Excessive(@Asked("要求说明理由的日期") LocalDate askedOn,
                     @Asked(value = "收到理由的日期", hint = "没有说明理由的不填", required = false) LocalDate givenOn,
                     @Asked(value = "数量、频次以及理由不合理的说明", lines = true) String why) implements NotProcessed {
    }

    /// Asks to confirm or reissue what was already obtained (要求确认或者重新出具).
    record ConfirmationAsked(@Asked(value = "已经获取的信息", lines = true) String information,
                             @Asked(value = "前次提供日期") LocalDate earlierOn) implements NotProcessed {
    }

    /// Not corrected in time (逾期不补正).
    record NotCorrected(@Asked("补正通知日期") LocalDate notifiedOn, @Asked("补正期限届满日") LocalDate dueOn) implements OtherwiseClosed {
    }

    /// Fee not paid in time (逾期不缴费).
    @Article("42")
    record FeeUnpaid(@Asked("收费通知日期") LocalDate notifiedOn, @Asked("缴费期限届满日") LocalDate dueOn,
                     @Asked(value = "应缴金额", hint = "单位：元") BigDecimal amount) implements OtherwiseClosed {
    }

    /// Not government information (不属于政府信息).
    @Article("2")
    record NotGovernmentInformation(@Asked(value = "理由", hint = "说明为何不是履行行政管理职能过程中制作或者获取的信息", lines = true) String reason)
            implements OtherwiseClosed {
    }

    /// Withdrawn by the applicant (申请人撤回).
    record WithdrawnByApplicant(@Asked("撤回日期") LocalDate on,
                                @Asked(value = "撤回方式", hint = "如书面撤回、网上撤回") String manner) implements OtherwiseClosed {
    }

    /// The applicant cannot be reached (无法联系申请人).
    record Unreachable(@Asked(value = "联系经过", hint = "何时以何种方式联系、结果如何", lines = true) String attempts) implements OtherwiseClosed {
    }

    /// Any other closing (其他情形).
    record OtherClosing(@Asked(value = "情形和依据", lines = true) String reason) implements OtherwiseClosed {
    }
}
