package yangguang.reportreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.usermodel.BuiltinFormats;

/// Text of a workbook (Excel 工作簿): what its cells show, sheet by sheet. Formulas are not computed, the value saved
/// with them counts; hidden sheets and rows are not seen, nor the sheet of cell ids in which our own workbooks say everything again.
final class SheetText {

    private static final String CELL_IDS = "单元格编号";
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");

    private final OfficePackage file;
    private final Sheets sheets = new Sheets();
    private final NumberDisplay display = new NumberDisplay();
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inStyles;

    private SheetText(OfficePackage file) {
        this.file = file;
    }

    static List<Line> lines(OfficePackage file) throws Unreadable {
        return new SheetText(file).read();
    }

    private List<Line> read() throws Unreadable {
        Map<String, String> targets = new HashMap<>();
        file.read("xl/_rels/workbook.xml.rels", (kind, xml) -> {
            if (kind == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                targets.put(attribute(xml, "Id"), attribute(xml, "Target").replaceFirst("^/?(?:xl/)?", "xl/"));
            }
        });
        Map<String, String> parts = new LinkedHashMap<>();
        file.read("xl/workbook.xml", (kind, xml) -> {
            if (kind == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet") && !attribute(xml, "state").contains("idden")
                    && !attribute(xml, "name").equals(CELL_IDS)) {
                parts.put(attribute(xml, "name"), targets.getOrDefault(attribute(xml, "id"), ""));
            }
        });
        file.read("xl/sharedStrings.xml", this::sharedString);
        file.read("xl/styles.xml", this::style);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            file.read(part.getValue(), new SheetPart()::event);
            sheets.endSheet(part.getKey());
        }
        return sheets.lines();
    }

    private void sharedString(int kind, XMLStreamReader xml) {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (xml.getLocalName().equals("si")) {
                    text.setLength(0);
                }
                inText = xml.getLocalName().equals("t");
            }
            case XMLStreamConstants.CHARACTERS -> append(xml);
            case XMLStreamConstants.END_ELEMENT -> {
                inText = false;
                if (xml.getLocalName().equals("si")) {
                    strings.add(text.toString());
                }
                if (xml.getLocalName().equals("rPh")) {
                    text.setLength(0);
                }
            }
            default -> { }
        }
    }

    private void append(XMLStreamReader xml) {
        if (inText) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void style(int kind, XMLStreamReader xml) {
        if (kind == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(number(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
                case "cellXfs" -> inStyles = true;
                case "xf" -> {
                    if (inStyles) {
                        styles.add(number(attribute(xml, "numFmtId")));
                    }
                }
                default -> { }
            }
        } else if (kind == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
            inStyles = false;
        }
    }

    /// One sheet's part, cell by cell.
    private final class SheetPart {
        private int row = -1;
        private int column = -1;
        private String type = "";
        private int style;
        private boolean hidden;

        void event(int kind, XMLStreamReader xml) throws Unreadable {
            switch (kind) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> append(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (xml.getLocalName().equals("c") && !hidden) {
                        sheets.put(row, column, shown());
                    }
                }
                default -> { }
            }
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    row = attribute(xml, "r").isEmpty() ? row + 1 : number(attribute(xml, "r")) - 1;
                    hidden = attribute(xml, "hidden").matches("1|true");
                    column = -1;
                }
                case "c" -> {
                    Matcher at = REFERENCE.matcher(attribute(xml, "r"));
                    column = at.matches() ? letters(at.group(1)) : column + 1;
                    type = attribute(xml, "t");
                    style = number(attribute(xml, "s"));
                    text.setLength(0);
                }
                case "v", "t" -> inText = true;
                case "mergeCell" -> {
                    Matcher range = REFERENCE.matcher(attribute(xml, "ref"));
                    if (range.matches() && range.group(3) != null) {
                        sheets.merge(new Sheets.Merged(number(range.group(2)) - 1, letters(range.group(1)), number(range.group(4)) - 1, letters(range.group(3))));
                    }
                }
                default -> { }
            }
        }

        private String shown() {
            String raw = text.toString();
            return switch (type) {
                case "s" -> {
                    int index = number(raw.strip());
                    yield index < strings.size() ? strings.get(index) : "";
                }
                case "", "n" -> figure(raw.strip());
                default -> raw;
            };
        }

        private String figure(String raw) {
            if (raw.isEmpty()) {
                return "";
            }
            int format = style < styles.size() ? styles.get(style) : 0;
            if (format == 0 && raw.matches("-?\\d{1,11}")) {
                return raw;
            }
            String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
            try {
                return display.formatter().formatRawCellContents(Double.parseDouble(raw), format, code == null ? "General" : code);
            } catch (IllegalArgumentException e) {
                return raw;
            }
        }
    }

    private static int letters(String letters) {
        int number = 0;
        for (char c : letters.toCharArray()) {
            number = number * 26 + c - 'A' + 1;
        }
        return number - 1;
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
