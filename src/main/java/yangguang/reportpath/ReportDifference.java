package yangguang.reportpath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Difference between two versions of a report (修改对照): cells and passages.
///
/// @param texts by the title of the part; only parts that differ
public record ReportDifference(List<CellChange> cells, Map<String, TextDifference> texts) {

    /// A cell that differs (改动的单元格).
    public record CellChange(String cell, String name, String before, String after) {
    }

    static ReportDifference between(ReportFormat format, Map<String, Cell> before, Map<String, String> textsBefore,
            Map<String, Cell> after, Map<String, String> textsAfter) {
        List<CellChange> cells = new ArrayList<>();
        format.places().forEach((id, place) -> {
            String was = figure(before.get(id));
            String is = figure(after.get(id));
            if (!was.equals(is)) {
                cells.add(new CellChange(id, place.name(), was, is));
            }
        });
        Map<String, TextDifference> texts = new LinkedHashMap<>();
        textsAfter.forEach((part, text) -> {
            TextDifference difference = TextDifference.between(textsBefore.getOrDefault(part, ""), text);
            if (!difference.none()) {
                texts.put(format.section(part).map(ReportFormat.Section::title).orElse(part), difference);
            }
        });
        return new ReportDifference(cells, texts);
    }

    private static String figure(Cell cell) {
        return cell == null || !cell.given() ? "空白" : cell.value().signum() == 0 ? "0"
                : cell.value().stripTrailingZeros().toPlainString();
    }

    public boolean none() {
        return cells.isEmpty() && texts.isEmpty();
    }
}
