package yangguang.reportform;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A cell of a report (单元格): a figure, what was written for it, and where. A blank is not zero.
///
/// @param id    `c.t3.new.np`
/// @param raw   exactly what stands in the cell; "" where it is blank or missing
/// @param value the figure, in the unit of the form; null unless [State#GIVEN]
/// @param state whether there is a figure
/// @param unit  the unit written with the figure, else that of the form
/// @param where place in the source, `第57行`
public record Cell(String id, String raw, BigDecimal value, State state, String unit, String where) {

    private static final Map<String, Integer> YUAN = Map.of("元", 0, "万元", 4, "亿元", 8);

    /// How a cell that its source does not have is printed, where a blank would say something else. Read back, it is missing.
    public static final String NOT_SEEN = "〔未见〕";

    /// What stands for a figure that is 0 because there can be none; its value is 0, and it is given.
    public static final String NOT_APPLICABLE = "不适用";

    /// What the cell holds (填写状态).
    public enum State {
        /// A figure (已填).
        GIVEN("已填"),
        /// The cell is there and empty (空白).
        BLANK("空白"),
        /// Something else than a figure stands there, such as `/` (不是数字).
        NOT_A_NUMBER("不是数字"),
        /// The cell was not found in the source (未见).
        MISSING("未见");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// A cell the source does not have.
    public static Cell missing(String id) {
        return new Cell(id, "", null, State.MISSING, "", "");
    }

    /// A cell with a computed figure.
    public static Cell of(String id, BigDecimal value, String unit) {
        return new Cell(id, value.toPlainString(), value, State.GIVEN, unit, "");
    }

    /// The same cell as one that does not apply to the agency; only a zero can be.
    public Cell inapplicable() {
        return given() && value.signum() == 0 ? new Cell(id, NOT_APPLICABLE, value, state, unit, where) : this;
    }

    public boolean isInapplicable() {
        return given() && NOT_APPLICABLE.equals(raw);
    }

    /// `已填`, `空白`, and for a zero that does not apply `不适用`.
    public String label() {
        return isInapplicable() ? NOT_APPLICABLE : state.label();
    }

    /// Whether the figure was written in another unit of money than the one it is kept in.
    public boolean isConverted() {
        if (!given() || !unit.endsWith("元") || raw.equals(value.toPlainString())) {
            return false;
        }
        String digits = raw.replaceAll("[^0-9.]", "");
        return !digits.isEmpty() && !digits.equals(".") && new BigDecimal(digits).compareTo(value.abs()) != 0;
    }

    public boolean given() {
        return state == State.GIVEN;
    }

    /// The figure in another unit of money, so that 元 and 万元 can be added; any other figure as it is.
    public BigDecimal valueIn(String other) {
        return value == null || unit.equals(other) || !YUAN.containsKey(unit) || !YUAN.containsKey(other) ? value
                : value.scaleByPowerOfTen(YUAN.get(unit) - YUAN.get(other));
    }

    public Optional<BigDecimal> figure() {
        return Optional.ofNullable(value);
    }
}
