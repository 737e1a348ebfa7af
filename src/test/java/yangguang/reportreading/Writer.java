package yangguang.reportreading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import yangguang.reportreading.Draft.C;
import yangguang.reportreading.Draft.Para;
import yangguang.reportreading.Draft.Part;
import yangguang.reportreading.Draft.Tab;

/// Kinds of file a [Draft] is written in.
enum Writer {

    PAGE("html") {
        @Override
        byte[] write(Draft draft) {
            return page(draft, "<td", "", "").getBytes(StandardCharsets.UTF_8);
        }
    },

    /// As Word saves a page: styles, a paragraph in every cell, all in a table that lays out the page.
    WORD_PAGE("htm") {
        @Override
        byte[] write(Draft draft) {
            return page(draft, "<td valign=top style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'",
                    "<p class=MsoNormal align=center style='text-align:center'><span style='font-size:10.5pt;font-family:宋体'>", "<o:p></o:p></span></p>")
                    .replace("<body>", "<body><div class=crumb>当前位置：<a href=#>首页</a> &gt; <a href=#>政府信息公开年报</a></div><table><tr><td class=left>推荐文章<ul><li>青山县2022年政府信息公开工作年度报告</ul></td><td>")
                    .getBytes(java.nio.charset.Charset.forName("GB18030"));
        }
    },

    WORD("docx") {
        @Override
        byte[] write(Draft draft) throws IOException {
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            for (Part part : draft.parts) {
                switch (part) {
                    case Para para -> xml.append(paragraph(para.text()));
                    case Tab tab -> wordTable(tab, xml);
                }
            }
            return packed("word/document.xml", xml.append("</w:body></w:document>").toString());
        }
    },

    WORKBOOK("xlsx") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return sheets(draft, new XSSFWorkbook());
        }
    },

    OLD_WORKBOOK("xls") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return sheets(draft, new HSSFWorkbook());
        }
    },

    PDF("pdf") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return new PdfDrawing(PdfDrawing.Borders.STROKED, false).write(draft);
        }
    },

    /// Borders as filled bars, the page turned, as office programs print landscape tables.
    PDF_TURNED("pdf") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return new PdfDrawing(PdfDrawing.Borders.BARS, true).write(draft);
        }
    },

    PDF_WITHOUT_LINES("pdf") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return new PdfDrawing(PdfDrawing.Borders.NONE, false).write(draft);
        }
    },

    OFD_CHARACTERS("ofd") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return OfdWriting.of(new PdfDrawing(PdfDrawing.Borders.STROKED, false).write(draft), OfdWriting.Manner.CHARACTERS);
        }
    },

    OFD_RUNS("ofd") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return OfdWriting.of(new PdfDrawing(PdfDrawing.Borders.BARS, false).write(draft), OfdWriting.Manner.RUNS);
        }
    },

    OFD_FORM("ofd") {
        @Override
        byte[] write(Draft draft) throws IOException {
            return OfdWriting.of(new PdfDrawing(PdfDrawing.Borders.STROKED, false).write(draft), OfdWriting.Manner.FORM);
        }
    };

    final String extension;

    Writer(String extension) {
        this.extension = extension;
    }

    abstract byte[] write(Draft draft) throws IOException;

    private static String page(Draft draft, String cell, String before, String after) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>年报</title></head><body>");
        for (Part part : draft.parts) {
            switch (part) {
                case Para para -> html.append("<p>").append(para.text()).append("</p>\n");
                case Tab tab -> {
                    html.append("<table border=1>");
                    for (var row : tab.rows()) {
                        html.append("<tr>");
                        for (C c : row) {
                            html.append(cell).append(c.across > 1 ? " colspan=" + c.across : "").append(c.down > 1 ? " rowspan=" + c.down : "").append('>')
                                    .append(before).append(c.text.replace("\n", "<br>")).append(after).append("</td>");
                        }
                        html.append("</tr>\n");
                    }
                    html.append("</table>\n");
                }
            }
        }
        return html.append("</body></html>").toString();
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</w:t><w:br/><w:t>") + "</w:t></w:r></w:p>";
    }

    static byte[] packed(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void wordTable(Tab tab, StringBuilder xml) {
        xml.append("<w:tbl>");
        int[] depth = new int[400];
        int[] span = new int[400];
        for (var row : tab.rows()) {
            xml.append("<w:tr>");
            int column = 0;
            for (C c : row) {
                column = continued(depth, span, column, xml);
                xml.append("<w:tc><w:tcPr><w:gridSpan w:val=\"").append(c.across).append("\"/>").append(c.down > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")
                        .append("</w:tcPr>").append(paragraph(c.text)).append("</w:tc>");
                depth[column] = c.down - 1;
                span[column] = c.across;
                column += c.across;
            }
            continued(depth, span, column, xml);
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
    }

    private static int continued(int[] depth, int[] span, int from, StringBuilder xml) {
        int column = from;
        while (depth[column] > 0) {
            xml.append("<w:tc><w:tcPr><w:gridSpan w:val=\"").append(span[column]).append("\"/><w:vMerge/></w:tcPr><w:p/></w:tc>");
            depth[column]--;
            column += span[column];
        }
        return column;
    }

    private static byte[] sheets(Draft draft, Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("年报");
        int at = 0;
        for (Part part : draft.parts) {
            if (part instanceof Para para) {
                sheet.createRow(at).createCell(0).setCellValue(para.text());
                at++;
            } else if (part instanceof Tab tab) {
                int[] depth = new int[400];
                for (var cells : tab.rows()) {
                    Row row = sheet.createRow(at);
                    int column = 0;
                    for (C c : cells) {
                        while (depth[column] > 0) {
                            column++;
                        }
                        if (c.figure() && c.text.matches("\\d{1,9}")) {
                            row.createCell(column).setCellValue(Integer.parseInt(c.text));
                        } else {
                            row.createCell(column).setCellValue(c.text);
                        }
                        if (c.across > 1 || c.down > 1) {
                            sheet.addMergedRegionUnsafe(new CellRangeAddress(at, at + c.down - 1, column, column + c.across - 1));
                        }
                        for (int i = 0; i < c.across; i++) {
                            depth[column + i] = c.down;
                        }
                        column += c.across;
                    }
                    for (int i = 0; i < depth.length; i++) {
                        depth[i] = Math.max(0, depth[i] - 1);
                    }
                    at++;
                }
                at++;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
