package yangguang.requests;

import yangguang.statute.Article;

/// Route by which the information is obtained (获取信息的途径).
@Article({"29", "40"})
public enum ProvisionRoute {

    ONLINE("网上获取"),
    EMAIL("电子邮件"),
    POST("邮寄"),
    FAX("传真"),
    COLLECTION("自行领取"),
    ON_SITE("当场阅读、抄录");

    private final String wording;

    ProvisionRoute(String wording) {
        this.wording = wording;
    }

    public String wording() {
        return wording;
    }
}
