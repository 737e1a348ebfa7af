package yangguang.reportarchive;

import java.math.BigDecimal;
import org.springframework.modulith.NamedInterface;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Cell of an archived version (归档单元格). Cells the source does not have are not kept.
///
/// @param raw         what stands there; null where it is the value's plain digits
/// @param unit        unit written with it; null where it is the form's
/// @param place       where in the source; null where unknown
/// @param correctedBy who put it right by hand; null where nobody did
@NamedInterface("facts")
public record ArchivedFigure(String cell, BigDecimal value, Cell.State state, String raw, String unit, String place,
        String correctedBy) {

    /// The cell as readers and audits know it.
    public Cell asCell(ReportFormat.Place form) {
        BigDecimal plain = value == null ? null : plain(value);
        return new Cell(cell, raw == null ? plain == null ? "" : plain.toPlainString() : raw, plain, state,
                unit == null ? form.unit() : unit, place == null ? "" : place);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
