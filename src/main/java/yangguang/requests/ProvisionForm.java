package yangguang.requests;

import yangguang.statute.Article;

/// Form of provision wanted (指定提供方式).
@Article({"29", "40"})
public enum ProvisionForm {

    PAPER("纸质"),
    ELECTRONIC("电子数据"),
    TRANSCRIPT("抄录"),
    INSPECTION("查阅");

    private final String wording;

    ProvisionForm(String wording) {
        this.wording = wording;
    }

    public String wording() {
        return wording;
    }
}
