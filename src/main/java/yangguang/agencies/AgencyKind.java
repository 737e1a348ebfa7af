package yangguang.agencies;

import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Kind of agency (机关性质). It decides which catalogue items bind it and when its annual report is due.
@NamedInterface("facts")
@Article({"10", "54", "55"})
public enum AgencyKind {

    GOVERNMENT("人民政府", true),
    GOVERNMENT_OFFICE("人民政府办公室", true),
    DEPARTMENT("政府工作部门", true),
    TOWNSHIP("乡镇人民政府", true),
    SUBDISTRICT("街道办事处", true),
    DISPATCHED_BODY("派出机构", true),
    VERTICAL("垂直管理机构", true),
    AUTHORISED_ORGANISATION("法律法规授权组织", true),
    PUBLIC_INSTITUTION("公共企事业单位", false);

    private final String label;
    private final boolean takesRequests;

    AgencyKind(String label, boolean takesRequests) {
        this.label = label;
        this.takesRequests = takesRequests;
    }

    public String label() {
        return label;
    }

    /// Whether the request procedure of the Regulation applies; public institutions follow sector rules (Art. 55).
    public boolean takesRequests() {
        return takesRequests;
    }
}
