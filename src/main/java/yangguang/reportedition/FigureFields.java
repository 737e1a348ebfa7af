package yangguang.reportedition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import yangguang.reportfigures.ActivityKind;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Vocabulary of figure fields (数据项目录), read from `statute/reports/fields.yaml`. A formula that names a cell no form
/// has, or a field that is not there, stops the program with the name of the field.
public final class FigureFields {

    private static final String FILE = "/statute/reports/fields.yaml";

    private final Map<String, FigureField> byName = new LinkedHashMap<>();

    private FigureFields(List<?> entries) {
        entries.forEach(entry -> {
            FigureField field = read((Map<?, ?>) entry);
            byName.put(field.name(), field);
        });
    }

    public static FigureFields shipped() {
        return Shipped.FIELDS;
    }

    public Optional<FigureField> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public FigureField get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(FILE + " 没有数据项 " + name));
    }

    /// The fields a report of this generation has, in the file's order.
    public List<FigureField> of(String generation) {
        return byName.values().stream().filter(field -> field.existsIn(generation)).toList();
    }

    /// The field whose name is nearest to one that does not exist; empty where none is near.
    Optional<FigureField> nearest(String name, String generation) {
        return of(generation).stream().min(Comparator.comparingInt(field -> distance(name, field.name())))
                .filter(field -> distance(name, field.name()) <= Math.max(2, name.length() / 4));
    }

    private FigureField read(Map<?, ?> entry) {
        String name = String.valueOf(entry.get("name"));
        String unit = entry.get("unit") == null ? "" : entry.get("unit").toString();
        return new FigureField(name, String.valueOf(entry.get("label")), unit, way(name, entry),
                strings(entry.get("claims")).stream().map(Pattern::compile).toList());
    }

    private FigureField.Way way(String name, Map<?, ?> entry) {
        if (entry.get("cells") instanceof Map<?, ?> cells) {
            Map<String, List<FigureField.Signed>> formulas = new HashMap<>();
            cells.forEach((generation, formula) -> formulas.put(generation.toString(),
                    formula(name, generation.toString(), formula.toString())));
            return new FigureField.Cells(formulas, Boolean.TRUE.equals(entry.get("published")));
        }
        if (entry.get("activities") != null) {
            return new FigureField.Work(ActivityKind.valueOf(entry.get("activities").toString()),
                    "quantity".equals(entry.get("measure")));
        }
        if (entry.get("last") != null) {
            return new FigureField.LastYear(get(entry.get("last").toString()));
        }
        if (entry.get("change") != null) {
            return new FigureField.Change(get(entry.get("change").toString()));
        }
        List<String> share = strings(entry.get("share"));
        if (share.size() != 2) {
            throw new IllegalStateException(FILE + "：数据项 " + name + " 没有取数方式");
        }
        return new FigureField.Share(get(share.getFirst()), get(share.getLast()));
    }

    private static List<FigureField.Signed> formula(String name, String generation, String formula) {
        ReportFormat format = ReportFormats.shipped().get(generation);
        Map<String, ReportFormat.Place> places = format.places();
        List<FigureField.Signed> terms = new ArrayList<>();
        boolean negative = false;
        for (String word : formula.strip().split("\\s+")) {
            if (word.equals("+") || word.equals("-")) {
                negative = word.equals("-");
                continue;
            }
            String cell = places.containsKey(word) ? word : format.prefix() + "." + word;
            if (!places.containsKey(cell)) {
                throw new IllegalStateException(FILE + "：数据项 " + name + " 提到 " + generation + " 代格式没有的单元格 " + word);
            }
            terms.add(new FigureField.Signed(cell, negative));
        }
        return terms;
    }

    private static List<String> strings(Object list) {
        return list instanceof List<?> items ? items.stream().map(Object::toString).toList() : List.of();
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }

    private static final class Shipped {
        private static final FigureFields FIELDS = load();

        private static FigureFields load() {
            try (InputStream in = FigureFields.class.getResourceAsStream(FILE)) {
                Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                return new FigureFields((List<?>) file.get("fields"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
