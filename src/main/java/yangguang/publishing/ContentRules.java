package yangguang.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.Level;
import yangguang.catalogue.Attachment;
import yangguang.catalogue.CatalogueNodes;
import yangguang.catalogue.Content;
import yangguang.catalogue.DocumentKind;
import yangguang.catalogue.Openness;
import yangguang.catalogue.RichText;
import yangguang.catalogue.Subjects;
import yangguang.scanning.Finding;
import yangguang.scanning.Scanner;
import yangguang.scanning.Severity;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.TimeMachine;

/// Rules for what a draft may say (著录规则): metadata, openness with its reason, and no secrecy mark anywhere.
@Component
@Article({"12", "13", "14", "20", "21"})
public class ContentRules {

    static final int LONGEST_BODY = 200_000;
    private static final int MOST_KEYWORDS = 10;
    private static final int MOST_ATTACHMENTS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[^〔〕\\[\\]【】()（）\\d]{1,30}(?:〔\\d{4}〕(?:第)?\\d{1,5}|第\\d{1,5})号");

    private final CatalogueNodes nodes;
    private final Subjects subjects;
    private final TimeMachine clock;

    ContentRules(CatalogueNodes nodes, Subjects subjects, TimeMachine clock) {
        this.nodes = nodes;
        this.subjects = subjects;
        this.clock = clock;
    }

    /// Everything that is wrong with the input, field by field.
    ///
    /// @param files number of attachments the draft would have
    public List<Obstacle> obstaclesTo(DraftForm form, Agency agency, int files) {
        List<Obstacle> obstacles = new ArrayList<>();
        required(obstacles, "title", "标题", form.title(), 200);
        documentNumber(obstacles, form);
        dates(obstacles, form);
        choices(obstacles, form, agency);
        openness(obstacles, form);
        atMost(obstacles, "audience", "服务对象", form.audience(), 100);
        atMost(obstacles, "summary", "内容概述", form.summary(), 200);
        atMost(obstacles, "source", "来源", form.source(), 120);
        List<String> keywords = Content.keywordsIn(form.keywords());
        if (keywords.size() > MOST_KEYWORDS || keywords.stream().anyMatch(word -> word.length() > 20)) {
            obstacles.add(Obstacle.at("keywords", "关键词最多 " + MOST_KEYWORDS + " 个，每个不超过 20 个字。"));
        }
        if (form.body().length() > LONGEST_BODY) {
            obstacles.add(Obstacle.at("body", "正文超过 20 万字符，现在是 " + form.body().length() + " 个字符。", "请把附表等内容改为附件。"));
        } else if (RichText.text(RichText.clean(form.body())).isEmpty() && files == 0) {
            obstacles.add(Obstacle.at("body", "正文是空的。", "请填写正文，或者上传附件。"));
        }
        if (files > MOST_ATTACHMENTS) {
            obstacles.add(Obstacle.at("files", "附件最多 " + MOST_ATTACHMENTS + " 个，现在是 " + files + " 个。"));
        }
        secrecyMarks(obstacles, form);
        return obstacles;
    }

    /// What a scan finds in a content that a reviewer has to look at.
    public static List<Finding> findingsIn(Content content) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Scanner.scan("标题", content.title()));
        findings.addAll(Scanner.scan("内容概述", content.summary()));
        findings.addAll(Scanner.scan("关键词", String.join("；", content.keywords())));
        findings.addAll(Scanner.scan("来源", content.source()));
        findings.addAll(Scanner.scan("正文", content.bodyText()));
        content.attachments().forEach(file -> findings.addAll(Scanner.scan("附件名称", file.name())));
        return findings;
    }

    /// The content of an input without obstacles.
    Content content(DraftForm form, List<Attachment> attachments) {
        Openness openness = Openness.valueOf(form.openness());
        return new Content(form.title(), form.documentNumber(), LocalDate.parse(form.formedOn()),
                date(form.effectiveFrom()).orElse(null), date(form.effectiveTo()).orElse(null), form.node(),
                form.subject(), form.genre(), form.audience(), Content.keywordsIn(form.keywords()), form.summary(),
                DocumentKind.valueOf(form.kind()), openness, openness.needsReason() ? form.opennessReason() : "",
                form.source(), form.pilotField().isEmpty() ? null : Integer.valueOf(form.pilotField()), form.body(),
                attachments);
    }

    private static void documentNumber(List<Obstacle> obstacles, DraftForm form) {
        String number = form.documentNumber();
        if (number.isEmpty()) {
            if (!form.kind().equals(DocumentKind.OTHER.name())) {
                obstacles.add(Obstacle.at("documentNumber", "规章和行政规范性文件须有发文字号。"));
            }
        } else if (number.length() > 60 || !DOCUMENT_NUMBER.matcher(number).matches()) {
            obstacles.add(Obstacle.at("documentNumber", "发文字号应为“机关代字〔年份〕序号号”，年份用六角括号，没有发文字号的留空。",
                    "例如：青政发〔2026〕3号。"));
        }
    }

    private void dates(List<Obstacle> obstacles, DraftForm form) {
        Optional<LocalDate> formed = date(obstacles, "formedOn", "成文日期", form.formedOn());
        if (form.formedOn().isEmpty()) {
            obstacles.add(Obstacle.at("formedOn", "请填写成文日期，公开期限从这一天起算。"));
        } else if (formed.isPresent() && formed.get().isAfter(clock.today())) {
            obstacles.add(Obstacle.at("formedOn", "成文日期晚于今天。"));
        }
        Optional<LocalDate> from = date(obstacles, "effectiveFrom", "实施日期", form.effectiveFrom());
        Optional<LocalDate> to = date(obstacles, "effectiveTo", "有效期至", form.effectiveTo());
        if (to.isPresent() && to.get().isBefore(from.or(() -> formed).orElse(to.get()))) {
            obstacles.add(Obstacle.at("effectiveTo", "有效期至早于实施日期或者成文日期。"));
        }
    }

    private void choices(List<Obstacle> obstacles, DraftForm form, Agency agency) {
        if (form.node().isEmpty()) {
            obstacles.add(Obstacle.at("node", "请选择公开事项（《条例》第二十条、第二十一条）。"));
        } else if (nodes.find(form.node()).filter(node -> node.binds(agency)).isEmpty()) {
            obstacles.add(Obstacle.at("node", "所选公开事项不适用于本机关。"));
        }
        if (subjects.find(form.subject()).isEmpty()) {
            obstacles.add(Obstacle.at("subject", "请选择主题分类。"));
        }
        if (!subjects.genres().contains(form.genre())) {
            obstacles.add(Obstacle.at("genre", "请选择体裁分类。"));
        }
        if (!form.pilotField().isEmpty() && !subjects.pilotFields().keySet().stream().map(String::valueOf).toList()
                .contains(form.pilotField())) {
            obstacles.add(Obstacle.at("pilotField", "没有这个试点领域。"));
        }
        Optional<DocumentKind> kind = named(DocumentKind.values(), Enum::name, form.kind());
        if (kind.isEmpty()) {
            obstacles.add(Obstacle.at("kind", "请选择文件类别。"));
        } else if (kind.get() == DocumentKind.RULE && agency.level().compareTo(Level.CITY) > 0) {
            obstacles.add(new Obstacle("kind", "县级以下机关没有规章制定权。", "《立法法》第九十三条", "请选择行政规范性文件或者其他信息。"));
        } else if (kind.get() != DocumentKind.OTHER && !form.node().isEmpty() && !form.node().equals("A20.01")) {
            obstacles.add(Obstacle.at("node", "规章和行政规范性文件应归入“行政法规、规章和规范性文件”。"));
        }
    }

    private static void openness(List<Obstacle> obstacles, DraftForm form) {
        Optional<Openness> openness = named(Openness.values(), Enum::name, form.openness());
        if (openness.isEmpty()) {
            obstacles.add(Obstacle.at("openness", "请选择公开属性。"));
        } else if (openness.get().needsReason() && form.opennessReason().isEmpty()) {
            obstacles.add(new Obstacle("opennessReason", "公开属性为“" + openness.get().label() + "”的，须写明理由。",
                    "《条例》第十三条至第十六条", "请写明依据哪一条、为什么。"));
        }
        atMost(obstacles, "opennessReason", "理由", form.opennessReason(), 500);
    }

    private static void secrecyMarks(List<Obstacle> obstacles, DraftForm form) {
        List.of(List.of("title", form.title()), List.of("summary", form.summary()),
                List.of("body", RichText.text(form.body()))).forEach(part ->
                Scanner.scan(part.get(1)).stream().filter(finding -> finding.severity() == Severity.BLOCK).findFirst()
                        .ifPresent(finding -> obstacles.add(new Obstacle(part.get(0),
                                "发现密级标志“" + finding.masked() + "”，涉密内容不得录入本系统，没有保存。",
                                "《保守国家秘密法》，《条例》第十四条", "请立即停止上传；标志有误或已解密的，删去标志后重新提交。"))));
    }

    private static Optional<LocalDate> date(List<Obstacle> obstacles, String field, String label, String typed) {
        Optional<LocalDate> date = date(typed);
        if (!typed.isEmpty() && date.filter(d -> !d.isBefore(EARLIEST) && d.getYear() <= 2200).isEmpty()) {
            obstacles.add(Obstacle.at(field, label + "“" + shortened(typed) + "”不是有效的日期。", "请写成 2026-03-02 的样子。"));
            return Optional.empty();
        }
        return date;
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void required(List<Obstacle> obstacles, String field, String label, String text, int max) {
        if (text.isEmpty()) {
            obstacles.add(Obstacle.at(field, "请填写" + label + "。"));
        }
        atMost(obstacles, field, label, text, max);
    }

    private static void atMost(List<Obstacle> obstacles, String field, String label, String text, int max) {
        if (text.length() > max) {
            obstacles.add(Obstacle.at(field, label + "不能超过 " + max + " 个字，现在是 " + text.length() + " 个字。"));
        }
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static <T> Optional<T> named(T[] values, Function<T, String> name, String wanted) {
        return Arrays.stream(values).filter(value -> name.apply(value).equals(wanted)).findFirst();
    }
}
