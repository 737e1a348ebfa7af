package yangguang.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import yangguang.statute.CsvTable;

/// Kind of disposition (办理结果类型): the catalogue from which an officer chooses, in the order of the
/// official table. Each knows its article, its letter, what the form asks for, and a paragraph that tells a
/// newcomer when to choose it (`statute/dispositions.csv`).
@NamedInterface("facts")
public enum DispositionKind {

    ALREADY_PUBLIC("D1a", Disposition.AlreadyPublic.class, "已主动公开", "《条例》第三十六条第一项", "L11"),
    PROVIDED("D1b", Disposition.Provided.class, "可以公开", "《条例》第三十六条第二项", "L12"),
    PARTLY_GRANTED("D2", Disposition.PartlyGranted.class, "部分公开", "《条例》第三十七条", "L13"),
    STATE_SECRET("D3.1", Disposition.StateSecret.class, "属于国家秘密", "《条例》第十四条、第三十六条第三项", "L14"),
    FORBIDDEN_BY_LAW("D3.2", Disposition.ForbiddenByLaw.class, "其他法律行政法规禁止公开", "《条例》第十四条、第三十六条第三项", "L15"),
    ENDANGERS_SAFETY("D3.3", Disposition.EndangersSafety.class, "危及“三安全一稳定”", "《条例》第十四条、第三十六条第三项", "L16"),
    THIRD_PARTY_RIGHTS("D3.4", Disposition.ThirdPartyRights.class, "保护第三方合法权益", "《条例》第十五条、第三十二条、第三十六条第三项", "L17"),
    INTERNAL_AFFAIRS("D3.5", Disposition.InternalAffairs.class, "属于三类内部事务信息", "《条例》第十六条第一款、第三十六条第三项", "L18"),
    PROCESS_INFORMATION("D3.6", Disposition.ProcessInformation.class, "属于四类过程性信息", "《条例》第十六条第二款、第三十六条第三项", "L19"),
    ENFORCEMENT_FILE("D3.7", Disposition.EnforcementFile.class, "属于行政执法案卷", "《条例》第十六条第二款、第三十六条第三项", "L20"),
    SEPARATE_QUERY("D3.8", Disposition.SeparateQuery.class, "属于行政查询事项", "《条例》第三十六条第七项", "L21"),
    NOT_HELD("D4.1a", Disposition.NotHeld.class, "信息不存在", "《条例》第三十六条第四项", "L22"),
    NOT_RESPONSIBLE("D4.1b", Disposition.NotResponsible.class, "不属于本机关负责公开", "《条例》第三十六条第五项", "L23"),
    NEEDS_MAKING("D4.2", Disposition.NeedsMaking.class, "没有现成信息需要另行制作", "《条例》第三十八条", "L24"),
    STILL_UNCLEAR("D4.3", Disposition.StillUnclear.class, "补正后申请内容仍不明确", "《条例》第三十条", "L25"),
    PETITION("D5.1", Disposition.Petition.class, "信访举报投诉类申请", "《条例》第三十九条第一款", "L26"),
    REPEATED("D5.2", Disposition.Repeated.class, "重复申请", "《条例》第三十六条第六项", "L27"),
    PUBLICATION_ASKED("D5.3", Disposition.PublicationAsked.class, "要求提供公开出版物", "《条例》第三十九条第二款", "L28"),
    EXCESSIVE("D5.4", Disposition.Excessive.class, "无正当理由大量反复申请", "《条例》第三十五条", "L29"),
    CONFIRMATION_ASKED("D5.5", Disposition.ConfirmationAsked.class, "要求行政机关确认或重新出具已获取信息", "", "L30"),
    NOT_CORRECTED("D6.1", Disposition.NotCorrected.class, "申请人无正当理由逾期不补正", "《条例》第三十条", "L31"),
    FEE_UNPAID("D6.2", Disposition.FeeUnpaid.class, "申请人逾期未按收费通知要求缴纳费用", "《信息处理费管理办法》（国办函〔2020〕109号）", "L32"),
    NOT_GOVERNMENT_INFORMATION("D6.3a", Disposition.NotGovernmentInformation.class, "不属于政府信息", "《条例》第二条", "L33"),
    WITHDRAWN_BY_APPLICANT("D6.3b", Disposition.WithdrawnByApplicant.class, "申请人撤回申请", "", "L33"),
    UNREACHABLE("D6.3c", Disposition.Unreachable.class, "无法联系申请人", "", "L33"),
    OTHER_CLOSING("D6.3d", Disposition.OtherClosing.class, "其他情形", "", "L33");

    /// One entry of a disposition's form (填写项).
    ///
    /// @param name    name of the form field, the component of the record
    /// @param options value and label of each choice, for a choice and for the grounds of withheld parts;
    ///                parts themselves are named `withheld[0].part`, `withheld[0].ground`, `withheld[0].reason`
    public record Field(String name, String label, String hint, boolean required, Input input, Map<String, String> options) {

        /// How it is entered (填写方式).
        public enum Input {
            LINE, LINES, DATE, AMOUNT, CHOICE, PARTS
        }
    }

    private static final Map<String, String> GUIDES = CsvTable.resource("/statute/dispositions.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("guide")));
    private static final Map<Class<? extends Disposition>, DispositionKind> BY_TYPE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind.type, Function.identity()));

    private final String code;
    private final Class<? extends Disposition> type;
    private final String label;
    private final String article;
    private final String letter;

    DispositionKind(String code, Class<? extends Disposition> type, String label, String article, String letter) {
        this.code = code;
        this.type = type;
        this.label = label;
        this.article = article;
        this.letter = letter;
    }

    public static DispositionKind of(Disposition disposition) {
        return BY_TYPE.get(disposition.getClass());
    }

    /// @throws IllegalArgumentException for an unknown code
    public static DispositionKind ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有办理结果：" + code));
    }

    /// Short stable code, kept in the database: `D1a` to `D6.3d`.
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /// The articles the reply cites; `""` where the Regulation has no express one.
    public String article() {
        return article;
    }

    /// Code of the letter that carries it, `L11` to `L33`.
    public String letter() {
        return letter;
    }

    /// Heading under which the form lists it: `（三）不予公开`.
    public String group() {
        return row().group();
    }

    /// The row of the annual report it counts in.
    public ResultRow row() {
        return ResultRow.of(read(Map.of()));
    }

    /// When to choose it and what to watch, one paragraph.
    public String guide() {
        return GUIDES.get(code);
    }

    public List<Field> fields() {
        return DispositionFields.of(type);
    }

    /// The disposition a filled form describes, complete or not.
    ///
    /// @throws yangguang.statute.Obstructed where a date, an amount or a choice cannot be read
    public Disposition read(Map<String, String> fields) {
        return DispositionFields.read(type, fields);
    }
}
