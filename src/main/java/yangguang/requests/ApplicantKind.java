package yangguang.requests;

import java.util.Arrays;
import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Kind of applicant (申请人类别), the six leaf columns of section 3 of the annual report.
@Article({"27", "50"})
@NamedInterface("facts")
public enum ApplicantKind {

    NATURAL_PERSON("np", "自然人", "自然人"),
    BUSINESS("biz", "商业企业", "法人或其他组织（商业企业）"),
    RESEARCH("sci", "科研机构", "法人或其他组织（科研机构）"),
    NON_PROFIT("npo", "社会公益组织", "法人或其他组织（社会公益组织）"),
    LEGAL_SERVICE("law", "法律服务机构", "法人或其他组织（法律服务机构）"),
    OTHER("oth", "其他", "法人或其他组织（其他）");

    private final String column;
    private final String label;
    private final String fullLabel;

    ApplicantKind(String column, String label, String fullLabel) {
        this.column = column;
        this.label = label;
        this.fullLabel = fullLabel;
    }

    /// Column id of the annual report's table: `np`, `biz`, `sci`, `npo`, `law` or `oth`.
    public String column() {
        return column;
    }

    /// The official column heading.
    public String label() {
        return label;
    }

    /// The heading with its group, for forms.
    public String fullLabel() {
        return fullLabel;
    }

    public boolean isOrganisation() {
        return this != NATURAL_PERSON;
    }

    public static ApplicantKind ofColumn(String column) {
        return Arrays.stream(values()).filter(kind -> kind.column.equals(column)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有申请人列：" + column));
    }
}
