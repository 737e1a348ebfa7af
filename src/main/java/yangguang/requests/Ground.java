package yangguang.requests;

import java.util.EnumSet;
import java.util.Set;
import yangguang.requests.Disposition.*;
import yangguang.statute.Article;

/// Ground for withholding information or a part of it (不予提供的理由). The remedy paragraph follows from
/// the grounds, not from the row of the annual report: Articles 14 to 16 lead to reconsideration first.
@Article({"14", "15", "16", "36", "38"})
public enum Ground {

    STATE_SECRET("属于国家秘密", "《条例》第十四条", true),
    FORBIDDEN_BY_LAW("法律、行政法规禁止公开", "《条例》第十四条", true),
    SAFETY("危及国家安全、公共安全、经济安全、社会稳定", "《条例》第十四条", true),
    THIRD_PARTY("涉及商业秘密、个人隐私等第三方合法权益", "《条例》第十五条", true),
    INTERNAL_AFFAIRS("属于人事管理、后勤管理、内部工作流程等内部事务信息", "《条例》第十六条第一款", true),
    PROCESS("属于讨论记录、过程稿、磋商信函、请示报告等过程性信息", "《条例》第十六条第二款", true),
    ENFORCEMENT_FILE("属于行政执法案卷信息", "《条例》第十六条第二款", true),
    SEPARATE_QUERY("属于行政查询事项", "《条例》第三十六条第七项", false),
    NOT_HELD("本机关不掌握", "《条例》第三十六条第四项", false),
    NOT_RESPONSIBLE("不属于本机关负责公开", "《条例》第三十六条第五项", false),
    NEEDS_MAKING("没有现成信息，需要另行制作", "《条例》第三十八条", false);

    private final String label;
    private final String article;
    private final boolean withheldByLaw;

    Ground(String label, String article, boolean withheldByLaw) {
        this.label = label;
        this.article = article;
        this.withheldByLaw = withheldByLaw;
    }

    public String label() {
        return label;
    }

    public String article() {
        return article;
    }

    /// Whether it is one of the grounds of Articles 14, 15 and 16.
    public boolean withheldByLaw() {
        return withheldByLaw;
    }

    /// The grounds a disposition rests on; empty where nothing is withheld for a reason of content.
    public static Set<Ground> of(Disposition disposition) {
        return switch (disposition) {
            case AlreadyPublic _, Provided _ -> Set.of();
            case PartlyGranted partly -> {
                Set<Ground> grounds = EnumSet.noneOf(Ground.class);
                partly.withheld().stream().filter(part -> part.ground() != null).forEach(part -> grounds.add(part.ground()));
                yield grounds;
            }
            case StateSecret _ -> Set.of(STATE_SECRET);
            case ForbiddenByLaw _ -> Set.of(FORBIDDEN_BY_LAW);
            case EndangersSafety _ -> Set.of(SAFETY);
            case ThirdPartyRights _ -> Set.of(THIRD_PARTY);
            case InternalAffairs _ -> Set.of(INTERNAL_AFFAIRS);
            case ProcessInformation _ -> Set.of(PROCESS);
            case EnforcementFile _ -> Set.of(ENFORCEMENT_FILE);
            case SeparateQuery _ -> Set.of(SEPARATE_QUERY);
            case NotHeld _ -> Set.of(NOT_HELD);
            case NotResponsible _ -> Set.of(NOT_RESPONSIBLE);
            case NeedsMaking _ -> Set.of(NEEDS_MAKING);
            case StillUnclear _, Petition _, Repeated _, PublicationAsked _, Excessive _, ConfirmationAsked _,
                 NotCorrected _, FeeUnpaid _, NotGovernmentInformation _, WithdrawnByApplicant _, Unreachable _,
                 OtherClosing _ -> Set.of();
        };
    }
}
