package yangguang.letters;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.Style;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

import jakarta.xml.bind.JAXBException;

/// The empty Word file a letter is written on (Word版面): A4, margins of GB/T 9704-2012, 3号仿宋, page numbers with
/// a dash on each side. Units are twentieths of a point (1 mm = 56.7).
final class WordPaper {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String FONTS = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
            + " w:cs=\"Times New Roman\" w:eastAsia=\"仿宋\"/>";

    /// Styles named like the classes of the page; the importer joins them by name. They carry what it cannot
    /// take from CSS: indents counted in characters.
    private static final List<String> STYLES = List.of(
            style("indented", "正文缩进", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"),
            style("chapter", "一级标题", "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>"),
            style("subchapter", "二级标题", "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"1\"/>"),
            style("minor", "三级标题", "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"2\"/>"),
            style("signature", "署名", "<w:ind w:rightChars=\"400\" w:right=\"1280\"/>"),
            style("contact", "联系方式", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"),
            style("sealed", "印章位置", "<w:ind w:rightChars=\"400\" w:right=\"1280\"/>"),
            style("dated", "成文日期", "<w:ind w:rightChars=\"400\" w:right=\"1280\"/>"));

    private static final Set<String> STAYING = Set.of("signature", "dated");

    /// Width of the 版心, 156 mm, in twentieths of a point.
    private static final int WIDTH = 8844;

    private final String title;
    private final String author;

    WordPaper(String title, String author) {
        this.title = title;
        this.author = author;
    }

    WordprocessingMLPackage empty() throws Docx4JException {
        try {
            WordprocessingMLPackage word = WordprocessingMLPackage.createPackage();
            word.setTitle(title);
            word.getDocPropsCorePart().getContents().setCreator(simple(author));
            var styles = word.getMainDocumentPart().getStyleDefinitionsPart().getJaxbElement();
            styles.setDocDefaults((DocDefaults) XmlUtils.unmarshalString("<w:docDefaults " + W + "><w:rPrDefault><w:rPr>" + FONTS
                    + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
                    + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>",
                    Context.jc, DocDefaults.class));
            for (Style style : styles.getStyle()) {
                if (style.isDefault() && "paragraph".equals(style.getType())) {
                    style.setPPr(null);
                    style.setRPr(null);
                }
            }
            for (String style : STYLES) {
                styles.getStyle().add((Style) XmlUtils.unmarshalString(style, Context.jc, Style.class));
            }
            FooterPart footer = new FooterPart();
            footer.setJaxbElement((Ftr) XmlUtils.unmarshalString("<w:ftr " + W + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                    + run("— ") + field("begin") + "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:instrText>PAGE</w:instrText></w:r>"
                    + field("separate") + run("1") + field("end") + run(" —") + "</w:p></w:ftr>", Context.jc, Ftr.class));
            Relationship relationship = word.getMainDocumentPart().addTargetPart(footer);
            FooterReference reference = Context.getWmlObjectFactory().createFooterReference();
            reference.setId(relationship.getId());
            reference.setType(HdrFtrRef.DEFAULT);
            SectPr section = section();
            section.getEGHdrFtrReferences().add(reference);
            word.getMainDocumentPart().getContents().getBody().setSectPr(section);
            return word;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String style(String id, String name, String properties) {
        return "<w:style " + W + " w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + properties + "</w:pPr></w:style>";
    }

    private static SectPr section() throws JAXBException {
        return (SectPr) XmlUtils.unmarshalString("<w:sectPr " + W + "><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1304\" w:gutter=\"0\"/>"
                + "</w:sectPr>", Context.jc, SectPr.class);
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String field(String type) {
        return "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static org.docx4j.docProps.core.dc.elements.SimpleLiteral simple(String text) {
        var literal = new org.docx4j.docProps.core.dc.elements.SimpleLiteral();
        literal.getContent().add(text);
        return literal;
    }

    /// Sets lines and tables as the paper wants them, and takes out the hours that the library writes into the
    /// file's properties.
    ///
    /// @param tables how each table of the page is to be broken, in order
    static void finish(WordprocessingMLPackage word, List<PrintHtml.Breaking> tables) throws Docx4JException {
        List<Object> blocks = word.getMainDocumentPart().getContent();
        blocks.forEach(block -> set(block, false));
        for (int at = 1; at < blocks.size(); at++) {
            if (XmlUtils.unwrap(blocks.get(at)) instanceof Tbl || STAYING.contains(styleOf(blocks.get(at)))) {
                keepWithNext(blocks.get(at - 1)); // a heading with its table, a signature with the last words
            }
        }
        Iterator<PrintHtml.Breaking> breaking = tables.iterator();
        blocks.stream().map(XmlUtils::unwrap).filter(Tbl.class::isInstance).map(Tbl.class::cast)
                .filter(table -> breaking.hasNext()).forEach(table -> breakBetweenRows(table, breaking.next()));
        var properties = word.getDocPropsCorePart().getContents();
        properties.setCreated(null);
        properties.setModified(null);
        properties.setLastModifiedBy(null);
    }

    private static String styleOf(Object block) {
        return XmlUtils.unwrap(block) instanceof P paragraph && paragraph.getPPr() != null && paragraph.getPPr().getPStyle() != null
                ? paragraph.getPPr().getPStyle().getVal() : "";
    }

    private static void set(Object block, boolean inTable) {
        switch (XmlUtils.unwrap(block)) {
            case P paragraph -> lines(paragraph, inTable);
            case Tbl table -> {
                width(table);
                table.getContent().forEach(row -> set(row, true));
            }
            case Tr row -> row.getContent().forEach(cell -> set(cell, true));
            case Tc cell -> cell.getContent().forEach(content -> set(content, true));
            default -> { }
        }
    }

    /// Exact line pitch: 29 pt for 3号 text (22 lines a page), in proportion for other sizes, closer in tables.
    private static void lines(P paragraph, boolean inTable) {
        int halfPoints = paragraph.getContent().stream().map(XmlUtils::unwrap)
                .filter(R.class::isInstance).map(R.class::cast)
                .filter(run -> run.getRPr() != null && run.getRPr().getSz() != null)
                .mapToInt(run -> run.getRPr().getSz().getVal().intValue()).max().orElse(inTable ? 21 : 32);
        if (paragraph.getPPr() == null) {
            paragraph.setPPr(Context.getWmlObjectFactory().createPPr());
        }
        var spacing = paragraph.getPPr().getSpacing();
        if (spacing == null) {
            spacing = Context.getWmlObjectFactory().createPPrBaseSpacing();
            paragraph.getPPr().setSpacing(spacing);
        }
        if (textOf(paragraph).contains("://")) {
            paragraph.getPPr().setWordWrap(no()); // an address may break anywhere, or the line before it is torn apart
        }
        int pitch = inTable ? halfPoints * 15 : Math.round(halfPoints * 580f / 32);
        spacing.setLine(BigInteger.valueOf(pitch));
        spacing.setLineRule(inTable ? STLineSpacingRule.AT_LEAST : STLineSpacingRule.EXACT);
    }

    private static String textOf(P paragraph) {
        StringWriter text = new StringWriter();
        try {
            TextUtils.extractText(paragraph, text);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /// The head of a table comes again on every page, no row is torn apart by the end of one, and rows that belong together
    /// stay together.
    private static void breakBetweenRows(Tbl table, PrintHtml.Breaking breaking) {
        List<Tr> rows = table.getContent().stream().map(XmlUtils::unwrap).filter(Tr.class::isInstance).map(Tr.class::cast).toList();
        var factory = Context.getWmlObjectFactory();
        for (int at = 0; at < rows.size(); at++) {
            Tr row = rows.get(at);
            if (row.getTrPr() == null) {
                row.setTrPr(factory.createTrPr());
            }
            var properties = row.getTrPr().getCnfStyleOrDivIdOrGridBefore();
            properties.add(factory.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
            if (at < breaking.headRows()) {
                properties.add(factory.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
            }
            if (at < rows.size() - 1 && (breaking.whole() || breaking.joined().contains(at))) {
                row.getContent().forEach(WordPaper::keepWithNext);
            }
            if (breaking.whole()) {
                properties.removeIf(property -> property.getName().getLocalPart().equals("trHeight"));
                row.getContent().forEach(WordPaper::close);
            }
        }
    }

    /// Sets lines as close as print allows, whatever line height the font asks for: so the form's longest table fits a page.
    private static void close(Object content) {
        switch (XmlUtils.unwrap(content)) {
            case Tc cell -> cell.getContent().forEach(WordPaper::close);
            case P paragraph -> {
                var spacing = paragraph.getPPr().getSpacing();
                spacing.setLine(spacing.getLine().multiply(BigInteger.valueOf(7)).divide(BigInteger.valueOf(9)));
                spacing.setLineRule(STLineSpacingRule.EXACT);
            }
            default -> { }
        }
    }

    private static void keepWithNext(Object content) {
        switch (XmlUtils.unwrap(content)) {
            case Tc cell -> cell.getContent().forEach(WordPaper::keepWithNext);
            case P paragraph -> {
                if (paragraph.getPPr() == null) {
                    paragraph.setPPr(Context.getWmlObjectFactory().createPPr());
                }
                paragraph.getPPr().setKeepNext(new BooleanDefaultTrue());
            }
            default -> { }
        }
    }

    /// Brings the columns to the width of the 版心, keeping their proportions.
    private static void width(Tbl table) {
        List<TblGridCol> columns = table.getTblGrid() == null ? List.of() : table.getTblGrid().getGridCol();
        int total = columns.stream().mapToInt(column -> column.getW().intValue()).sum();
        if (total == 0) {
            return;
        }
        double scale = (double) WIDTH / total;
        columns.forEach(column -> column.setW(scaled(column.getW(), scale)));
        var properties = table.getTblPr();
        properties.setTblCellSpacing(null);
        properties.setTblBorders(null);
        var width = Context.getWmlObjectFactory().createTblWidth();
        width.setType("dxa");
        width.setW(BigInteger.valueOf(WIDTH));
        properties.setTblW(width);
        var layout = Context.getWmlObjectFactory().createCTTblLayoutType();
        layout.setType(org.docx4j.wml.STTblLayoutType.FIXED);
        properties.setTblLayout(layout);
        for (Object row : table.getContent()) {
            if (XmlUtils.unwrap(row) instanceof Tr tr) {
                for (Object cell : tr.getContent()) {
                    if (XmlUtils.unwrap(cell) instanceof Tc tc && tc.getTcPr() != null && tc.getTcPr().getTcW() != null) {
                        tc.getTcPr().getTcW().setW(scaled(tc.getTcPr().getTcW().getW(), scale));
                    }
                }
            }
        }
    }

    private static BooleanDefaultTrue no() {
        BooleanDefaultTrue no = new BooleanDefaultTrue();
        no.setVal(false);
        return no;
    }

    private static BigInteger scaled(BigInteger width, double scale) {
        return BigInteger.valueOf(Math.round(width.intValue() * scale));
    }
}
