package yangguang.secrecy;

import yangguang.statute.Article;

/// Conclusion of a secrecy review (审查结论).
@Article("17")
public enum Conclusion {

    OPEN("可以公开", "内容不涉及国家秘密、工作秘密、商业秘密和个人隐私，可以按拟定的方式处理。"),
    PARTIAL("部分公开（删减后）", "写明须删减的内容，退回拟稿人；删减后的稿子重新审查。"),
    WITHHOLD("不予公开", "不得主动公开。拟主动公开的退回重新确定公开属性。"),
    REFER("报请确定", "不能确定的，报有关主管部门或者同级保密行政管理部门确定，得到答复后再作结论。");

    private final String label;
    private final String meaning;

    Conclusion(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
