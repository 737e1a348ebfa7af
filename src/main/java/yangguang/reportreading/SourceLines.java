package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lines of a source (原文各行), of whatever kind the file is, in plain characters.
///
/// @param name    file name or other name of the source
/// @param lines   its lines in reading order
/// @param meta    what a web page says of itself in its head, by the name it uses, lower case
/// @param changes what was changed in reading characters, and what of the file was left aside
record SourceLines(String name, List<Line> lines, Map<String, String> meta, List<String> changes) {

    private static final int SAMPLE = 200_000;

    static SourceLines of(String name, byte[] bytes) throws Unreadable {
        QuietLibraries.hush();
        refuseSize(bytes);
        FileKind kind = FileKind.of(bytes);
        return switch (kind) {
            case TEXT -> of(SourceText.decoded(name, bytes));
            case PDF -> raw(name, PdfText.lines(bytes), List.of());
            case OLE -> raw(name, OldOfficeText.lines(bytes), List.of());
            case ARCHIVE -> packed(name, bytes);
            case DOCX, DOC, XLSX, XLS, OFD, ODF, PPTX, RTF, IMAGE, RAR, MHT, BINARY -> throw otherKind(kind);
        };
    }

    static SourceLines of(SourceText source) throws Unreadable {
        PlainChinese characters = new PlainChinese(source.text());
        PageText page = new PageText(characters);
        List<Line> lines = source.html() ? page.lines(PageText.parse(source.text())) : new PlainText(characters).lines(source.text());
        return new SourceLines(source.name(), refuseEmpty(lines), page.meta(), characters.changes());
    }

    private static SourceLines packed(String name, byte[] bytes) throws Unreadable {
        try (OfficePackage file = new OfficePackage(bytes)) {
            List<String> notes = new ArrayList<>(file.hasMacros() ? List.of("文件带有宏，没有运行") : List.of());
            return switch (file.kind()) {
                case DOCX -> raw(name, WordText.lines(file), notes);
                case XLSX -> raw(name, SheetText.lines(file), notes);
                case OFD -> raw(name, OfdText.lines(file, notes), notes);
                case ARCHIVE -> throw new Unreadable("这是压缩包，请解开后逐个送来，或作为一批导入。");
                case TEXT, DOC, PDF, XLS, ODF, PPTX, RTF, IMAGE, OLE, RAR, MHT, BINARY -> throw otherKind(file.kind());
            };
        }
    }

    private static SourceLines raw(String name, List<Line> raw, List<String> notes) throws Unreadable {
        StringBuilder sample = new StringBuilder();
        for (Line line : raw) {
            if (sample.length() < SAMPLE) {
                sample.append(line.text()).append('\n');
            }
        }
        PlainChinese characters = new PlainChinese(sample.toString());
        List<Line> lines = new ArrayList<>(raw.size());
        for (Line line : raw) {
            lines.add(line.plain(characters));
        }
        List<String> changes = new ArrayList<>(characters.changes());
        changes.addAll(notes);
        return new SourceLines(name, refuseEmpty(lines), Map.of(), changes);
    }

    private static List<Line> refuseEmpty(List<Line> lines) throws Unreadable {
        for (Line line : lines) {
            if (!line.text().isBlank()) {
                return lines;
            }
        }
        throw new Unreadable("文件里没有文字。");
    }

    static void refuseSize(byte[] bytes) throws Unreadable {
        if (bytes.length > SourceText.LARGEST) {
            throw SourceText.tooLarge();
        }
        if (bytes.length == 0) {
            throw new Unreadable("文件是空的。");
        }
    }

    static Unreadable otherKind(FileKind kind) {
        return new Unreadable(switch (kind) {
            case IMAGE -> "这是图片，图片里的数字程序不猜；请提供网页、Word、Excel，或有文字层的 PDF、OFD。";
            case BINARY -> "这是二进制文件，不是文本或网页，也不是 Word、Excel、PDF 或 OFD。";
            case RAR -> "这是" + kind.label() + "，请解开后改用 ZIP，或逐个送来。";
            case ARCHIVE -> "这是压缩包，请解开后逐个送来，或作为一批导入。";
            case RTF, MHT, OFD, ODF, PPTX, OLE, TEXT, DOCX, DOC, PDF, XLSX, XLS ->
                    "这是 " + kind.label() + " 文件，程序不读这一种；请另存为 Word（.docx）、网页或 PDF 后再试。";
        });
    }
}
