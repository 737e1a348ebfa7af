package yangguang.requests;

import java.util.Arrays;
import org.springframework.modulith.NamedInterface;
import yangguang.requests.Disposition.*;
import yangguang.statute.Article;

/// Row of results in section 3 of the annual report (办理结果), in the report's order. The forms of 2019 and
/// of 2021 differ only in the last group, which the older one keeps as a single row.
@Article("50")
@NamedInterface("facts")
public enum ResultRow {

    OPEN("r1_open", "（一）予以公开", "（一）予以公开"),
    PARTIAL("r2_partial", "（二）部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    SECRET("r3_1_secret", "（三）不予公开", "1.属于国家秘密"),
    LAW("r3_2_law", "（三）不予公开", "2.其他法律行政法规禁止公开"),
    SAFETY("r3_3_safety", "（三）不予公开", "3.危及“三安全一稳定”"),
    THIRD("r3_4_third", "（三）不予公开", "4.保护第三方合法权益"),
    INTERNAL("r3_5_internal", "（三）不予公开", "5.属于三类内部事务信息"),
    PROCESS("r3_6_process", "（三）不予公开", "6.属于四类过程性信息"),
    CASE_FILE("r3_7_casefile", "（三）不予公开", "7.属于行政执法案卷"),
    QUERY("r3_8_query", "（三）不予公开", "8.属于行政查询事项"),
    NOT_HELD("r4_1_notheld", "（四）无法提供", "1.本机关不掌握相关政府信息"),
    MAKE("r4_2_make", "（四）无法提供", "2.没有现成信息需要另行制作"),
    UNCLEAR("r4_3_unclear", "（四）无法提供", "3.补正后申请内容仍不明确"),
    PETITION("r5_1_petition", "（五）不予处理", "1.信访举报投诉类申请"),
    REPEAT("r5_2_repeat", "（五）不予处理", "2.重复申请"),
    PUBLICATION("r5_3_publication", "（五）不予处理", "3.要求提供公开出版物"),
    MASS("r5_4_mass", "（五）不予处理", "4.无正当理由大量反复申请"),
    CONFIRM("r5_5_confirm", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"),
    NOT_CORRECTED("r6_1_nocorrect", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    FEE_UNPAID("r6_2_nofee", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER("r6_3_other", "（六）其他处理", "3.其他");

    private static final String OTHER_OF_2019 = "r6_other";

    private final String id;
    private final String group;
    private final String label;

    ResultRow(String id, String group, String label) {
        this.id = id;
        this.group = group;
        this.label = label;
    }

    /// Row id in the form of 2021 (generation C).
    public String id() {
        return id;
    }

    /// Row id in the form of 2019 (generation B).
    public String idOf2019() {
        return group.startsWith("（六）") ? OTHER_OF_2019 : id;
    }

    public String group() {
        return group;
    }

    /// The official row label.
    public String label() {
        return label;
    }

    /// Whether everything asked for was refused for a reason of the table's third group.
    public boolean isRefusal() {
        return group.startsWith("（三）");
    }

    public static ResultRow ofId(String id) {
        return Arrays.stream(values()).filter(row -> row.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有办理结果行：" + id));
    }

    /// The one row a disposition counts in.
    public static ResultRow of(Disposition disposition) {
        return switch (disposition) {
            case AlreadyPublic _, Provided _ -> OPEN;
            case PartlyGranted _ -> PARTIAL;
            case StateSecret _ -> SECRET;
            case ForbiddenByLaw _ -> LAW;
            case EndangersSafety _ -> SAFETY;
            case ThirdPartyRights _ -> THIRD;
            case InternalAffairs _ -> INTERNAL;
            case ProcessInformation _ -> PROCESS;
            case EnforcementFile _ -> CASE_FILE;
            case SeparateQuery _ -> QUERY;
            case NotHeld _, NotResponsible _ -> NOT_HELD;
            case NeedsMaking _ -> MAKE;
            case StillUnclear _ -> UNCLEAR;
            case Petition _ -> PETITION;
            case Repeated _ -> REPEAT;
            case PublicationAsked _ -> PUBLICATION;
            case Excessive _ -> MASS;
            case ConfirmationAsked _ -> CONFIRM;
            case NotCorrected _ -> NOT_CORRECTED;
            case FeeUnpaid _ -> FEE_UNPAID;
            case NotGovernmentInformation _, WithdrawnByApplicant _, Unreachable _, OtherClosing _ -> OTHER;
        };
    }
}
