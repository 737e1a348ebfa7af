package yangguang.requests;

import yangguang.statute.Article;

/// Opinion of a party consulted (征求意见的结果). What silence means is told by [ConsultationKind#silence].
@Article({"32", "34"})
public enum Opinion {

    AGREED("同意公开"),
    REFUSED("不同意公开"),
    SILENT("逾期未提出意见");

    private final String wording;

    Opinion(String wording) {
        this.wording = wording;
    }

    public String wording() {
        return wording;
    }
}
