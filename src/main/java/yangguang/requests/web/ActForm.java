package yangguang.requests.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Form of an act on a file (办理表单): the fields as typed, so that they come back unchanged. What cannot be read as
/// a day or a number is remembered as an obstacle at its field.
public final class ActForm {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Obstacle> unreadable = new ArrayList<>();

    private ActForm() {
    }

    static ActForm of(Map<String, String> parameters) {
        ActForm form = new ActForm();
        parameters.forEach((name, value) -> form.fields.put(name, ApplicationForm.clean(value)));
        form.fields.remove("_csrf");
        return form;
    }

    static ActForm empty() {
        return new ActForm();
    }

    ActForm with(String field, Object value) {
        fields.putIfAbsent(field, String.valueOf(value));
        return this;
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return text(field).equals("yes");
    }

    Map<String, String> fields() {
        return fields;
    }

    /// The day in a field; null where it is empty or no day.
    LocalDate day(String field) {
        if (text(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            unreadable.add(Obstacle.at(field, "“" + shortened(text(field)) + "”不是日期。", "请按“2026-03-02”的样式填写。"));
            return null;
        }
    }

    /// The whole number in a field; 0 where it is empty or none.
    int number(String field) {
        return text(field).matches("\\d{1,6}") ? Integer.parseInt(text(field)) : 0;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return ApplicationForm.choice(type, text(field));
    }

    /// Runs the act; what could not be read comes first among the obstacles, in place of what follows from it.
    void submit(Runnable act) {
        try {
            act.run();
        } catch (Obstructed e) {
            List<Obstacle> found = new ArrayList<>(unreadable);
            e.obstacles().stream().filter(o -> unreadable.stream().noneMatch(u -> !u.field().isEmpty()
                    && u.field().equals(o.field()))).forEach(found::add);
            throw new Obstructed(found);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
