package yangguang.letters;

import yangguang.statute.Article;

/// Kind of letter (文书种类), L01 to L37. All replies of an agency share one series of numbers, every other family has its own.
@Article({"30", "31", "32", "33", "34", "35", "36", "37", "38", "39", "41", "42", "45"})
public enum LetterKind {
    L01("登记回执", "政府信息公开申请登记回执", "《条例》第三十一条、第四十五条", "公回", RemedyDuty.NONE),
    L02("补正告知书", "政府信息公开申请补正告知书", "《条例》第二十九条、第三十条", "公补", RemedyDuty.NONE),
    L03("说明理由告知书", "政府信息公开申请说明理由告知书", "《条例》第三十五条", "公问", RemedyDuty.NONE),
    L04("延期答复告知书", "政府信息公开申请延期答复告知书", "《条例》第三十三条第二款", "公延", RemedyDuty.NONE),
    L05("征求第三方意见书", "政府信息公开征求意见书", "《条例》第十五条、第三十二条", "公征", RemedyDuty.NONE),
    L06("征求意见告知书", "政府信息公开征求意见告知书", "《条例》第三十三条第三款", "公征", RemedyDuty.NONE),
    L07("公开决定告知书（致第三方）", "政府信息公开决定告知书", "《条例》第三十二条", "公征", RemedyDuty.REQUIRED),
    L08("征求共同制作机关意见函", "政府信息公开征求意见函", "《条例》第三十四条", "公征", RemedyDuty.NONE),
    L09("征求其他机关意见函", "政府信息公开征求意见函", "《条例》第十一条、第三十三条第三款", "公征", RemedyDuty.NONE),
    L10("收费通知书", "政府信息公开信息处理费收费通知书", "《条例》第四十二条、国办函〔2020〕109号", "公费", RemedyDuty.NONE),
    L11("予以公开（已主动公开）", Heading.REPLY, "《条例》第三十六条第一项", Heading.SERIES, RemedyDuty.REQUIRED),
    L12("予以公开（提供信息）", Heading.REPLY, "《条例》第三十六条第二项、第四十条", Heading.SERIES, RemedyDuty.REQUIRED),
    L13("部分公开", Heading.REPLY, "《条例》第三十七条", Heading.SERIES, RemedyDuty.REQUIRED),
    L14("不予公开（国家秘密）", Heading.REPLY, "《条例》第十四条、第三十六条第三项", Heading.SERIES, RemedyDuty.REQUIRED),
    L15("不予公开（法律、行政法规禁止公开）", Heading.REPLY, "《条例》第十四条、第三十六条第三项", Heading.SERIES, RemedyDuty.REQUIRED),
    L16("不予公开（三安全一稳定）", Heading.REPLY, "《条例》第十四条、第三十六条第三项", Heading.SERIES, RemedyDuty.REQUIRED),
    L17("不予公开（第三方合法权益）", Heading.REPLY, "《条例》第十五条、第三十二条、第三十六条第三项", Heading.SERIES, RemedyDuty.REQUIRED),
    L18("不予公开（内部事务信息）", Heading.REPLY, "《条例》第十六条第一款、第三十六条第三项", Heading.SERIES, RemedyDuty.REQUIRED),
    L19("不予公开（过程性信息）", Heading.REPLY, "《条例》第十六条第二款、第三十六条第三项", Heading.SERIES, RemedyDuty.REQUIRED),
    L20("不予公开（行政执法案卷）", Heading.REPLY, "《条例》第十六条第二款、第三十六条第三项", Heading.SERIES, RemedyDuty.REQUIRED),
    L21("不予公开（行政查询事项）", Heading.REPLY, "《条例》第三十六条第七项", Heading.SERIES, RemedyDuty.REQUIRED),
    L22("无法提供（信息不存在）", Heading.REPLY, "《条例》第三十六条第四项", Heading.SERIES, RemedyDuty.REQUIRED),
    L23("无法提供（不属于本机关负责公开）", Heading.REPLY, "《条例》第十条、第三十六条第五项", Heading.SERIES, RemedyDuty.REQUIRED),
    L24("无法提供（需要另行制作）", Heading.REPLY, "《条例》第三十八条", Heading.SERIES, RemedyDuty.REQUIRED),
    L25("无法提供（补正后仍不明确）", Heading.REPLY, "《条例》第三十条", Heading.SERIES, RemedyDuty.REQUIRED),
    L26("不予处理（信访、投诉、举报）", Heading.REPLY, "《条例》第三十九条第一款", Heading.SERIES, RemedyDuty.REQUIRED),
    L27("不予处理（重复申请）", Heading.REPLY, "《条例》第三十六条第六项", Heading.SERIES, RemedyDuty.REQUIRED),
    L28("不予处理（公开出版物）", Heading.REPLY, "《条例》第三十九条第二款", Heading.SERIES, RemedyDuty.REQUIRED),
    L29("不予处理（大量反复申请）", Heading.REPLY, "《条例》第三十五条", Heading.SERIES, RemedyDuty.REQUIRED),
    L30("不予处理（确认或者重新出具）", Heading.REPLY, "", Heading.SERIES, RemedyDuty.REQUIRED),
    L31("不再处理（逾期不补正）", Heading.REPLY, "《条例》第三十条", Heading.SERIES, RemedyDuty.REQUIRED),
    L32("不再处理（逾期不缴费）", Heading.REPLY, "《条例》第四十二条、国办函〔2020〕109号", Heading.SERIES, RemedyDuty.REQUIRED),
    L33("其他处理", Heading.REPLY, "《条例》第二条", Heading.SERIES, RemedyDuty.OPTIONAL),
    L34("延迟答复期限告知书", "政府信息公开申请延迟答复告知书", "《条例》第三十五条", "公延", RemedyDuty.NONE),
    L35("更正申请答复书", "政府信息更正申请答复书", "《条例》第四十一条", "公更", RemedyDuty.REQUIRED),
    L36("送达回证", "送达回证", "《条例》第四十五条", "公送", RemedyDuty.NONE),
    L37("归档目录", "政府信息公开申请归档目录", "《条例》第四十五条", "公档", RemedyDuty.NONE);

    /// Whether a letter must tell the way of redress (救济途径).
    public enum RemedyDuty {
        NONE, OPTIONAL, REQUIRED
    }

    private static final class Heading {
        static final String REPLY = "政府信息公开申请答复书";
        static final String SERIES = "公复";
    }

    private final String label;
    private final String heading;
    private final String basis;
    private final String series;
    private final RemedyDuty remedy;

    LetterKind(String label, String heading, String basis, String series, RemedyDuty remedy) {
        this.label = label;
        this.heading = heading;
        this.basis = basis;
        this.series = series;
        this.remedy = remedy;
    }

    /// What lists call it.
    public String label() {
        return label;
    }

    /// What stands on the letter.
    public String heading() {
        return heading;
    }

    /// Articles it rests on; "" where no express article exists (L30).
    public String basis() {
        return basis;
    }

    /// The word between the agency's mark and the year of its number: `青财` + `公复` + `〔2026〕3号`.
    public String series() {
        return series;
    }

    public RemedyDuty remedy() {
        return remedy;
    }

    /// True for the replies that close a request, L11 to L33.
    public boolean isReply() {
        return series.equals(Heading.SERIES);
    }
}
