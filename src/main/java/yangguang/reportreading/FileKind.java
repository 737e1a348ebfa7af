package yangguang.reportreading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.Predicate;

/// Kind of a file (文件种类), told by its first bytes and not by its name.
enum FileKind {
    TEXT("文本"), DOCX("Word"), DOC("旧版 Word"), PDF("PDF"), XLSX("Excel"), XLS("旧版 Excel"),
    ARCHIVE("压缩包"), OFD("OFD"), ODF("开放文档（ODF）"), PPTX("演示文稿"), RTF("RTF"), IMAGE("图片"), OLE("旧版办公文档"),
    RAR("RAR 或 7z 压缩包"), MHT("单个文件的网页（MHT）"), BINARY("二进制");

    static final String PACKED = "PK\u0003\u0004";
    static final String PACKED_EMPTY = "PK\u0005\u0006";
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// The kind by magic alone; what a package or a compound file holds is asked where it is opened.
    static FileKind of(byte[] bytes) {
        if (startsWith(bytes, PACKED) || startsWith(bytes, PACKED_EMPTY)) {
            return ARCHIVE;
        }
        if (startsWith(bytes, COMPOUND)) {
            return OLE;
        }
        if (pdfAt(bytes) >= 0) {
            return PDF;
        }
        return startsWith(bytes, "{\\rtf") ? RTF
                : startsWith(bytes, "\u0089PNG") || startsWith(bytes, "\u00ff\u00d8\u00ff") || startsWith(bytes, "GIF8")
                    || startsWith(bytes, "BM") && hasZero(bytes) || startsWith(bytes, "II*\u0000") || startsWith(bytes, "MM\u0000*") ? IMAGE
                : startsWith(bytes, "Rar!") || startsWith(bytes, "7z\u00bc\u00af") ? RAR
                : startsWith(bytes, "MIME-Version:") || startsWith(bytes, "From: <Saved by") ? MHT
                : !isUtf16(bytes) && hasZero(bytes) ? BINARY : TEXT;
    }

    /// The kind of a package by the names of its parts.
    static FileKind packed(Predicate<String> holds) {
        return holds.test("word/document.xml") ? DOCX
                : holds.test("xl/workbook.xml") ? XLSX
                : holds.test("ppt/presentation.xml") ? PPTX
                : holds.test(OfdPackage.ENTRY) || holds.test(OfdPackage.SEALED) ? OFD
                : holds.test("content.xml") && holds.test("mimetype") ? ODF
                : holds.test("[Content_Types].xml") ? DOCX : ARCHIVE;
    }

    /// A PDF may have a few bytes of something else before its first line.
    private static int pdfAt(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length - 5, 1024); i++) {
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F' && bytes[i + 4] == '-') {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasZero(byte[] bytes) {
        int end = Math.min(bytes.length, 65_536);
        int i = 0;
        // eight at once: a byte borrows from the next only where it is zero
        while (i + 8 <= end && (((long) EIGHT.get(bytes, i) - 0x0101010101010101L) & ~(long) EIGHT.get(bytes, i) & 0x8080808080808080L) == 0) {
            i += 8;
        }
        while (i < end && bytes[i] != 0) {
            i++;
        }
        return i < end;
    }

    static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, "\u00ff\u00fe") || startsWith(bytes, "\u00fe\u00ff");
    }

    static boolean startsWith(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
