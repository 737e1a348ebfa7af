package yangguang.requests.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import yangguang.requests.DispositionKind;
import yangguang.requests.DispositionKind.Field;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;
import yangguang.web.Page;

/// The decision form: all results grouped as in the annual report, the guide beside them, and what the chosen
/// one must state.
///
/// @param kind    chosen result, null before the choice
/// @param preview the letter as it would go out, "" where it is not shown
/// @param sent    whether the form has been sent
public record DecisionPage(FileHead file, DispositionKind kind, ActForm form, List<Obstacle> obstacles,
        String preview, boolean sent) implements Page {

    @Override
    public String template() {
        return kind == null ? "requests/decision/choice" : "requests/decision/new";
    }

    @Override
    public int status() {
        return sent && !obstacles.isEmpty() ? 422 : 200;
    }

    /// Whether something outside the form stands in the way, so that filling it in is of no use yet.
    public boolean closed() {
        return !sent && !obstacles.isEmpty();
    }

    public Map<String, List<DispositionKind>> groups() {
        Map<String, List<DispositionKind>> groups = new LinkedHashMap<>();
        Arrays.stream(DispositionKind.values()).filter(each -> each != DispositionKind.WITHDRAWN_BY_APPLICANT)
                .forEach(each -> groups.computeIfAbsent(each.group(), _ -> new ArrayList<>()).add(each));
        return groups;
    }

    public static List<Choice> choices(Field field) {
        return field.options().entrySet().stream().map(o -> new Choice(o.getKey(), o.getValue())).toList();
    }

    /// Rows of withheld parts: those filled in and one more, at least two.
    public List<Integer> parts() {
        int filled = (int) IntStream.range(0, 20).filter(i -> !form.text("withheld[" + i + "].part").isEmpty()
                || !form.text("withheld[" + i + "].reason").isEmpty()).count();
        return IntStream.range(0, Math.max(2, Math.min(filled + 1, 20))).boxed().toList();
    }

    @Override
    public String toString() {
        return "DecisionPage[" + file.request().number() + "]";
    }
}
