package yangguang.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yangguang.catalogue.Attachment;
import yangguang.catalogue.EntryVersion;
import yangguang.catalogue.PublishedEntry;
import yangguang.catalogue.Validity;
import yangguang.web.Crumb;
import yangguang.web.Page;
import yangguang.web.Row;

/// Page of a published document (信息详情).
///
/// @param versions all versions, newest first
/// @param old      the earlier version shown, empty for the one in force
public record DocumentPage(PublishedEntry entry, List<EntryVersion> versions, Optional<EntryVersion> old)
        implements Page {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("pdf", "PDF 文档"), Map.entry("ofd", "OFD 文档"), Map.entry("doc", "Word 文档"),
            Map.entry("docx", "Word 文档"), Map.entry("xls", "Excel 表格"), Map.entry("xlsx", "Excel 表格"),
            Map.entry("csv", "CSV 表格"), Map.entry("txt", "文本"), Map.entry("jpg", "图片"), Map.entry("jpeg", "图片"),
            Map.entry("png", "图片"), Map.entry("zip", "压缩包"), Map.entry("ppt", "演示文稿"), Map.entry("pptx", "演示文稿"));

    @Override
    public String template() {
        return "portal/document";
    }

    public String title() {
        return old.map(EntryVersion::title).orElse(entry.title());
    }

    /// Clean HTML, set like paper.
    public String bodyHtml() {
        return PaperBody.set(old.map(EntryVersion::bodyHtml).orElse(entry.bodyHtml()));
    }

    /// Metadata head (著录项), in the order of the catalogue.
    public List<Row> rows() {
        return List.of(
                new Row("索引号", entry.indexNumber()), new Row("主题分类", entry.subjectName()),
                new Row("发布机构", entry.agencyName()), new Row("体裁分类", entry.genre()),
                new Row("文号", entry.documentNumber()), new Row("有效性", entry.validity().label()),
                new Row("成文日期", day(entry.formedOn())), new Row("发布日期", minute(entry.publishedAt())),
                new Row("实施日期", day(entry.effectiveFrom())),
                new Row(entry.validity() == Validity.REPEALED ? "废止日期" : "有效期至", day(entry.effectiveTo())),
                new Row("信息来源", entry.source()), new Row("公开事项", entry.nodeName()),
                new Row("关键词", String.join("；", entry.keywords()), true),
                new Row("内容概述", entry.summary(), true));
    }

    public List<Crumb> crumbs() {
        String base = "/a/" + entry.agencySlug();
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("首页", "/"), new Crumb(entry.agencyName(), base + "/"),
                new Crumb("法定主动公开内容", base + "/catalogue"),
                new Crumb(entry.nodeName(), base + "/catalogue/" + entry.node())));
        if (old.isPresent()) {
            crumbs.add(new Crumb("正文", "/documents/" + entry.id()));
            crumbs.add(new Crumb("第 " + old.get().number() + " 版", ""));
        } else {
            crumbs.add(new Crumb("正文", ""));
        }
        return crumbs;
    }

    /// Description tag: the summary, or the beginning of the text.
    public String description() {
        return entry.summary().isBlank() ? beginning(entry.bodyText(), 100) : entry.summary();
    }

    /// What an attachment is and how large, such as `Excel 表格，148 KB`.
    public String about(Attachment attachment) {
        String ending = attachment.name().substring(attachment.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return KINDS.getOrDefault(ending, "文件") + "，" + attachment.sizeText();
    }

    public String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String beginning(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= length ? line
                : line.substring(0, line.offsetByCodePoints(0, length)) + "…";
    }
}
