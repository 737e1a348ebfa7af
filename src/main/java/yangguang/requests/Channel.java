package yangguang.requests;

import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Channel of a request (申请渠道). It decides which day is the day of receipt.
@Article("31")
@NamedInterface("facts")
public enum Channel {

    IN_PERSON("当面提交", Fixes.SUBMISSION, "《条例》第三十一条第一项"),
    MAIL_SIGNED("挂号、特快专递等需要签收的邮寄", Fixes.SIGNATURE, "《条例》第三十一条第二项"),
    MAIL_ORDINARY("平常信函等无需签收的邮寄", Fixes.CONFIRMATION, "《条例》第三十一条第二项"),
    MAIL_WRONG_OFFICE("邮寄给本机关其他机构或者个人", Fixes.CONFIRMATION, "国办公开办函〔2015〕207号"),
    WEB("互联网渠道", Fixes.MUTUAL_CONFIRMATION, "《条例》第三十一条第三项"),
    EMAIL("电子邮件", Fixes.MUTUAL_CONFIRMATION, "《条例》第三十一条第三项"),
    FAX("政府信息公开工作机构的传真", Fixes.MUTUAL_CONFIRMATION, "《条例》第三十一条第三项"),
    ORAL("口头提出、工作人员代为填写", Fixes.TRANSCRIPT, "《条例》第二十九条第一款"),
    OTHER("公开指南列明的其他渠道", Fixes.CONFIRMATION, "《条例》第三十一条");

    /// What fixes the day of receipt (收到之日的确定方式).
    public enum Fixes {
        SUBMISSION("提交之日"),
        SIGNATURE("签收之日"),
        CONFIRMATION("与申请人确认之日"),
        MUTUAL_CONFIRMATION("双方确认之日"),
        TRANSCRIPT("申请人在代填的申请表上签字之日");

        private final String words;

        Fixes(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Whether a separate confirmation is needed after the request has arrived.
        public boolean needsConfirmation() {
            return this == CONFIRMATION || this == MUTUAL_CONFIRMATION;
        }
    }

    private final String label;
    private final Fixes fixes;
    private final String article;

    Channel(String label, Fixes fixes, String article) {
        this.label = label;
        this.fixes = fixes;
        this.article = article;
    }

    public String label() {
        return label;
    }

    public Fixes fixes() {
        return fixes;
    }

    public String article() {
        return article;
    }

    /// Whether the office must confirm with the applicant on the very day the letter arrives.
    public boolean confirmsSameDay() {
        return this == MAIL_ORDINARY || this == MAIL_WRONG_OFFICE;
    }
}
