package yangguang.reportedition;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangguang.reportfigures.ActivityKind;
import yangguang.reportform.ReportFormat;

/// Figure field (数据项) of the narrative: a name that is written in the text and shown as the figure of the day.
///
/// @param name   `requests.received`
/// @param label  what an officer calls it
/// @param unit   counter that usually follows; "" for percentages
/// @param way    how its value is found
/// @param claims words that usually stand before the figure where it is typed by hand
public record FigureField(String name, String label, String unit, Way way, List<Pattern> claims) {

    /// How a value is found (取数方式).
    public sealed interface Way {
    }

    /// From cells, by generation of the form: ids with a sign.
    ///
    /// @param published whether generations without such a cell count what the catalogue published
    public record Cells(Map<String, List<Signed>> formulas, boolean published) implements Way {
    }

    public record Signed(String cell, boolean negative) {
    }

    /// From the register of activities, counting entries or adding up quantities.
    public record Work(ActivityKind kind, boolean quantity) implements Way {
    }

    /// Another field's value of the year before.
    public record LastYear(FigureField of) implements Way {
    }

    /// Another field's change against the year before (同比).
    public record Change(FigureField of) implements Way {
    }

    /// One field's share of another.
    public record Share(FigureField part, FigureField base) implements Way {
    }

    /// As it is written in the text.
    public String written() {
        return "{" + name + "}";
    }

    /// Whether a report of this generation has the figure.
    public boolean existsIn(String generation) {
        return switch (way) {
            case Cells cells -> cells.published() || cells.formulas().containsKey(generation);
            case Work _ -> true;
            case LastYear last -> last.of().existsIn(generation);
            case Change change -> change.of().existsIn(generation);
            case Share share -> share.part().existsIn(generation) && share.base().existsIn(generation);
        };
    }

    /// Where the value stands: the cells by name, or the register; for the list of fields.
    public String place(ReportFormat format) {
        return switch (way) {
            case Cells cells when cells.formulas().containsKey(format.generation()) -> cells.formulas().get(format.generation())
                    .stream().map(s -> (s.negative() ? "－" : "＋") + format.places().get(s.cell()).name())
                    .collect(Collectors.joining()).substring(1);
            case Cells _ -> "主动公开目录";
            case Work work -> "公开工作台账：" + work.kind().label();
            case LastYear last -> "上年 " + last.of().label();
            case Change change -> change.of().label() + "与上年比";
            case Share share -> share.part().label() + "÷" + share.base().label();
        };
    }
}
