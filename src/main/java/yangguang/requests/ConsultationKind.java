package yangguang.requests;

import yangguang.statute.Article;

/// Whom the office consults (征求意见对象). The time it takes is not part of the reply term; what silence
/// means differs.
@Article({"32", "33(3)", "34"})
public enum ConsultationKind {

    THIRD_PARTY("第三方", "征求第三方意见", "consultation.third-party", true, "《条例》第三十二条",
            "逾期未提出意见的，由本机关依照条例的规定决定是否公开。"),
    CO_MAKER("共同制作机关", "征求共同制作机关意见", "consultation.co-maker", true, "《条例》第三十四条",
            "逾期未提出意见的，视为同意公开。"),
    OTHER_ORGAN("其他机关", "征求其他机关意见", "consultation.other-organ", false, "《条例》第三十三条第三款",
            "条例没有规定答复期限，请在函中写明并催办。");

    private final String label;
    private final String act;
    private final String period;
    private final boolean bounded;
    private final String article;
    private final String silence;

    ConsultationKind(String label, String act, String period, boolean bounded, String article, String silence) {
        this.label = label;
        this.act = act;
        this.period = period;
        this.bounded = bounded;
        this.article = article;
        this.silence = silence;
    }

    public String label() {
        return label;
    }

    /// The act in words, such as `征求第三方意见`.
    public String act() {
        return act;
    }

    /// Id of the dated value that holds the party's own term.
    public String period() {
        return period;
    }

    /// Whether the law itself ends the wait when the party stays silent.
    public boolean bounded() {
        return bounded;
    }

    public String article() {
        return article;
    }

    /// What it means if the party says nothing, a full sentence.
    public String silence() {
        return silence;
    }
}
