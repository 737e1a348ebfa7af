package yangguang.access;

import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Role (岗位) of an officer. One person of a small office may hold several; the administrator and the auditor
/// hold no other (三员分立).
@Article({"4", "45"})
@NamedInterface("facts")
public enum Role {

    CONTRIBUTOR("信息员", "起草、提交拟公开的信息"),
    EDITOR("审核人", "审核信息的内容、格式和公开属性"),
    SECRECY_REVIEWER("保密审查员", "逐件进行公开前的保密审查"),
    APPROVER("签发人", "签发拟公开的信息"),
    REQUEST_OFFICER("依申请公开经办人", "登记、办理、答复公开申请"),
    OFFICE_HEAD("公开工作机构负责人", "批准延期，审定答复和年度报告"),
    SUPERVISOR("主管部门监督员", "监督所辖机关的公开工作"),
    ADMINISTRATOR("系统管理员", "管理机关、人员和参数，不办业务"),
    AUDITOR("审计管理员", "查阅和校验操作日志，不办业务");

    private final String label;
    private final String duty;

    Role(String label, String duty) {
        this.label = label;
        this.duty = duty;
    }

    public String label() {
        return label;
    }

    public String duty() {
        return duty;
    }

    /// Whether the role is one of those that hold no other beside it.
    public boolean standsAlone() {
        return this == ADMINISTRATOR || this == AUDITOR;
    }
}
