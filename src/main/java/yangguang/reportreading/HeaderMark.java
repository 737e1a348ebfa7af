package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import yangguang.reportform.ReportFormat;

/// One label of a header (表头的一个标签): what it may mean, its grid columns in a real table (else -1), its place in
/// reading order.
///
/// @param key  the label as labels are compared
/// @param unit the unit of money it names, empty where it names none
record HeaderMark(List<Labels.Target.OfColumn> meanings, String key, int grid, int across, int position, Line.Span span, String unit) {

    boolean covers(HeaderMark below) {
        return grid <= below.grid && below.grid < grid + across;
    }

    /// Its left edge on a page without lines, in hundredths of a point.
    int left() {
        return (int) (span.left() * 100);
    }

    /// The same label with a unit that stood behind it.
    HeaderMark in(String unit) {
        return new HeaderMark(meanings, key, grid, across, position, span, unit);
    }

    /// The first column of the block whose label it is, null where it is no such label.
    ReportFormat.Column first(ReportFormat.Block block) {
        for (Labels.Target.OfColumn meaning : meanings) {
            if (meaning.block() == block) {
                return meaning.column();
            }
        }
        return null;
    }

    List<ReportFormat.Column> own(ReportFormat.Block block) {
        return own(meanings, block);
    }

    static List<ReportFormat.Column> own(List<Labels.Target.OfColumn> meanings, ReportFormat.Block block) {
        List<ReportFormat.Column> own = new ArrayList<>(meanings.size());
        for (Labels.Target.OfColumn meaning : meanings) {
            if (meaning.block() == block) {
                own.add(meaning.column());
            }
        }
        return own;
    }

    static List<Labels.Target.OfColumn> columns(List<Labels.Target> meanings) {
        return Labels.Target.of(meanings, Labels.Target.OfColumn.class);
    }
}
