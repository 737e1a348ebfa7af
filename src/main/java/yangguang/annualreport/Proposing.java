package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangguang.reportedition.FieldValues;
import yangguang.reportedition.FigureField;
import yangguang.reportedition.FigureFields;
import yangguang.reportedition.Passages;
import yangguang.reportform.ReportFormat;

/// Proposes a first draft of part one (总体情况草稿) from the year's facts, with figure fields, under the five prescribed
/// topics; in the free form under its first six titles. What only people know stands in square brackets for them.
final class Proposing {

    private final ReportFormat format;
    private final FieldValues values;

    private Proposing(ReportFormat format, FieldValues values) {
        this.format = format;
        this.values = values;
    }

    static String overview(ReportFormat format, FieldValues values, String agencyName, int year) {
        Proposing proposing = new Proposing(format, values);
        String opening = year + "年，" + agencyName + "认真贯彻执行《中华人民共和国政府信息公开条例》，依法做好政府信息公开工作。";
        List<String> paragraphs = Passages.free(format) ? proposing.freeParts(opening) : proposing.fiveTopics(opening);
        return String.join("\n", paragraphs);
    }

    /// Part six: the processing fee must be reported since 2021.
    static String others(ReportFormat format, FieldValues values) {
        Proposing proposing = new Proposing(format, values);
        String fee = proposing.some("fees.processing") ? "本年收取信息处理费{fees.processing}元。" : "本年没有收取信息处理费。";
        String unpaid = proposing.some("requests.feeunpaid")
                ? "申请人逾期未按收费通知要求缴纳费用、不再处理的申请{requests.feeunpaid}件。" : "";
        return format.tables().stream().anyMatch(t -> t.cellIds().stream().anyMatch(id -> id.contains("r6_2_nofee")))
                ? fee + unpaid + "无其他需要报告的事项。" : "无其他需要报告的事项。";
    }

    private List<String> fiveTopics(String opening) {
        return List.of(opening,
                "（一）主动公开。" + opened() + normative() + decisions() + explained(),
                "（二）依申请公开。" + requests() + remedies(),
                "（三）政府信息管理。" + managed() + "[说明公开属性认定、保密审查、文件清理和目录更新情况]",
                "（四）政府信息公开平台建设。" + readingPoints() + "[说明网站专栏、政府公报、检索和无障碍等情况]",
                "（五）监督保障。" + meetings() + staff() + complaints() + "[说明工作考核、社会评议和责任追究情况]");
    }

    private List<String> freeParts(String opening) {
        List<String> texts = List.of(opening + "[说明组织领导、制度建设情况]",
                opened() + normative(), explained().isEmpty() ? "[说明回应解读情况]" : explained(),
                requests(), remedies(),
                readingPoints() + staff() + meetings() + (staff().isEmpty() ? "[说明机构、人员和经费情况]" : "") + complaints());
        List<String> paragraphs = new ArrayList<>();
        List<ReportFormat.Section> sections = Passages.together(format);
        for (int i = 0; i < sections.size(); i++) {
            paragraphs.add("一二三四五六七八".charAt(i) + "、" + sections.get(i).title());
            paragraphs.add(texts.get(i));
        }
        return paragraphs;
    }

    private String opened() {
        return some("documents.opened") ? "全年在政府信息公开平台公开政府信息{documents.opened}条" + change("documents.opened") + "。" : "";
    }

    private String normative() {
        if (!has("normative.valid")) {
            return some("normative.made") ? "制发规范性文件{normative.made}件，主动公开{normative.opened}件。" : "本年没有制发规范性文件。";
        }
        String made = some("normative.made") ? "制发行政规范性文件{normative.made}件" : "本年没有制发行政规范性文件";
        String repealed = some("normative.repealed") ? "，废止{normative.repealed}件" : "";
        String valid = format.places().keySet().stream().anyMatch(id -> id.endsWith("normative.valid"))
                ? "，年末现行有效{normative.valid}件" : "，对外公开总数{normative.valid}件";
        return made + repealed + (some("normative.valid") ? valid : "") + "。";
    }

    private String decisions() {
        String listed = listed("、", part("decisions.licence", "行政许可{}件"), part("decisions.penalty", "行政处罚{}件"),
                part("decisions.coercion", "行政强制{}件"));
        return listed.isEmpty() ? "" : "作出处理决定：" + listed + "。";
    }

    private String explained() {
        String listed = listed("，", part("work.interpretations", "发布政策解读稿件{}篇"), part("work.pressconferences", "举办新闻发布会{}次"),
                part("work.interviews", "开展在线访谈{}次"), part("work.hotissues", "回应公众关注热点{}次"));
        return listed.isEmpty() ? "" : listed + "。";
    }

    private String requests() {
        if (!some("requests.received") && !some("requests.carriedin") && !some("requests.handled")) {
            return has("requests.carriedin") ? "本年没有收到政府信息公开申请，也没有上年结转的申请。" : "本年没有收到政府信息公开申请。";
        }
        String received = "全年新收政府信息公开申请{requests.received}件" + change("requests.received")
                + (some("requests.carriedin") ? "，上年结转{requests.carriedin}件" : "") + "；";
        String results = listed("、", part("requests.open", "予以公开{}件"), part("requests.partial", "部分公开{}件"),
                part("requests.refused", "不予公开{}件"), part("requests.notheld", "无法提供{}件"),
                part("requests.unprocessed", "不予处理{}件"), part("requests.otherwise", "其他处理{}件"));
        String handled = "办理{requests.handled}件" + (results.isEmpty() ? "" : "，其中" + results);
        return received + handled + (some("requests.carriedout") ? "；结转下年度继续办理{requests.carriedout}件" : "") + "。";
    }

    private String remedies() {
        boolean reviewed = some("remedies.reconsiderations");
        boolean sued = some("remedies.suits");
        if (!reviewed && !sued) {
            return "本年没有因政府信息公开被申请行政复议、提起行政诉讼。";
        }
        return "因政府信息公开" + listed("，", reviewed ? "被申请行政复议{remedies.reconsiderations}件" : "",
                sued ? "被提起行政诉讼{remedies.suits}件" : "")
                + (some("remedies.reconsiderations.corrected") ? "，复议纠正{remedies.reconsiderations.corrected}件" : "")
                + (some("remedies.suits.corrected") ? "，诉讼纠正{remedies.suits.corrected}件" : "") + "。";
    }

    private String managed() {
        return some("normative.valid") && !has("normative.opened")
                ? "现行有效的行政规范性文件{normative.valid}件均列入公开目录，标注效力状态。" : "";
    }

    private String readingPoints() {
        return some("work.readingpoints") ? "设有政府信息公开查阅点{work.readingpoints}个。" : "";
    }

    private String meetings() {
        String listed = listed("，", part("work.meetings", "召开政府信息公开工作会议{}次"), some("work.trainings")
                ? "举办培训班{work.trainings}次" + (some("work.trained") ? "，培训{work.trained}人次" : "") : "");
        return listed.isEmpty() ? "" : listed + "。";
    }

    private String staff() {
        String listed = listed("，", part("work.fulltime", "专职人员{}人"), part("work.parttime", "兼职人员{}人"));
        return listed.isEmpty() ? "" : "从事政府信息公开工作的" + listed + "。";
    }

    private String complaints() {
        return some("work.complaints") ? "收到政府信息公开方面的举报投诉{work.complaints}件。" : "";
    }

    private String change(String name) {
        FigureField change = FigureFields.shipped().get(name + ".change");
        return change.existsIn(format.generation()) && values.text(change).isPresent()
                ? "，比上年" + change.written() : "";
    }

    /// The pattern with the field in place of `{}`; "" where the figure is none or 0.
    private String part(String name, String pattern) {
        return some(name) ? pattern.replace("{}", "{" + name + "}") : "";
    }

    private boolean some(String name) {
        return has(name) && values.figure(FigureFields.shipped().get(name)).filter(f -> f.compareTo(BigDecimal.ZERO) > 0).isPresent();
    }

    private boolean has(String name) {
        return FigureFields.shipped().get(name).existsIn(format.generation());
    }

    private static String listed(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
