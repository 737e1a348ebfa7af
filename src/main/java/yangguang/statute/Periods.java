package yangguang.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Periods (期限): all dated values, those the program brings (`statute/periods.csv`) and those an
/// administrator set over them. A case is judged by the values in force on its day, so every question
/// names the day. An immutable value.
public final class Periods {

    private final List<DatedValue> values;

    private Periods(List<DatedValue> values) {
        this.values = values;
    }

    private static final class Files {
        private static final Periods PERIODS =
                new Periods(CsvTable.resource("/statute/periods.csv").rows().stream().map(Periods::read).toList());
    }

    public static Periods ofFiles() {
        return Files.PERIODS;
    }

    /// The same periods with an office's own values laid over them; where both hold, the office's does,
    /// and among several of its own the one set last.
    public Periods with(Collection<DatedValue> ownValues) {
        List<DatedValue> all = new ArrayList<>(values);
        all.addAll(ownValues);
        return new Periods(List.copyOf(all));
    }

    /// The value in force on a day.
    ///
    /// @throws IllegalArgumentException for an unknown id or a day before the first norm
    public DatedValue on(String id, LocalDate day) {
        return find(id, day).orElseThrow(() -> new IllegalArgumentException(
                "没有“" + id + "”在" + DateWords.date(day) + "的值"));
    }

    public Optional<DatedValue> find(String id, LocalDate day) {
        DatedValue found = null;
        for (DatedValue value : values) {
            if (value.id().equals(id) && value.inForceOn(day) && (found == null || value.overridden())) {
                found = value;
            }
        }
        return Optional.ofNullable(found);
    }

    /// The value as the program brings it for a day, without the office's own.
    public Optional<DatedValue> shipped(String id, LocalDate day) {
        return values.stream().filter(value -> !value.overridden() && value.id().equals(id) && value.inForceOn(day)).findFirst();
    }

    /// All values, in the order of the file, the office's own at the end.
    public List<DatedValue> list() {
        return values;
    }

    private static DatedValue read(CsvTable.Row row) {
        return new DatedValue(row.get("id"), row.get("name"), row.get("value"),
                DatedValue.Unit.valueOf(row.get("unit").toUpperCase(Locale.ROOT)),
                LocalDate.parse(row.get("from")), row.get("to").isEmpty() ? null : LocalDate.parse(row.get("to")),
                row.get("article"), row.get("source"),
                DatedValue.Certainty.valueOf(row.get("certainty").toUpperCase(Locale.ROOT)), false);
    }
}
