package yangguang.reportfigures;

import java.time.LocalDate;
import java.util.List;

/// The records behind a cell (单元格所依据的记录), one page of them.
///
/// @param total all records, equal to the figure where the figure is a count
/// @param page  page shown, from 1
public record Records(List<Line> lines, long total, int page, int perPage) {

    public static final int PER_PAGE = 50;
    public static final Records NONE = new Records(List.of(), 0, 1, PER_PAGE);

    /// One record.
    ///
    /// @param label its number or title, as a clerk would quote it
    /// @param url   where it is kept
    /// @param about what it is, without personal data
    /// @param day   its day, or null
    public record Line(String label, String url, String about, LocalDate day) {
    }

    public int pages() {
        return (int) Math.max(1, (total + perPage - 1) / perPage);
    }
}
