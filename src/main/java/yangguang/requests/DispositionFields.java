package yangguang.requests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangguang.requests.Disposition.WithheldPart;
import yangguang.requests.DispositionKind.Field;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// The form of a disposition (答复要素的填写), read off the components of its record, so that the form, the
/// check and the stored fields have one source.
final class DispositionFields {

    private static final String PARTS = "withheld";
    private static final int MOST_PARTS = 50;

    private DispositionFields() {
    }

    static List<Field> of(Class<? extends Disposition> type) {
        return Arrays.stream(type.getRecordComponents()).map(DispositionFields::field).toList();
    }

    private static Field field(RecordComponent component) {
        Asked asked = component.getAnnotation(Asked.class);
        return new Field(component.getName(), asked.value(), asked.hint(), asked.required(), input(component, asked), options(component));
    }

    private static Field.Input input(RecordComponent component, Asked asked) {
        Class<?> type = component.getType();
        if (type == LocalDate.class) {
            return Field.Input.DATE;
        } else if (type == BigDecimal.class) {
            return Field.Input.AMOUNT;
        } else if (type == List.class) {
            return Field.Input.PARTS;
        } else if (type.isEnum()) {
            return Field.Input.CHOICE;
        }
        return asked.lines() ? Field.Input.LINES : Field.Input.LINE;
    }

    private static Map<String, String> options(RecordComponent component) {
        Map<String, String> options = new LinkedHashMap<>();
        if (component.getType() == List.class) {
            for (Ground ground : Ground.values()) {
                options.put(ground.name(), ground.label());
            }
        } else if (component.getType().isEnum()) {
            for (Object constant : component.getType().getEnumConstants()) {
                options.put(((Enum<?>) constant).name(), ((Choice) constant).label());
            }
        }
        return options;
    }

    static List<Obstacle> missing(Disposition disposition) {
        List<Obstacle> missing = new ArrayList<>();
        for (RecordComponent component : disposition.getClass().getRecordComponents()) {
            Asked asked = component.getAnnotation(Asked.class);
            Object value = value(component, disposition);
            if (value instanceof List<?> parts) {
                missing.addAll(missingParts(parts));
            } else if (asked.required() && (value == null || value instanceof String text && text.isBlank())) {
                missing.add(new Obstacle(component.getName(), "没有填写“" + asked.value() + "”。", disposition.kind().article(),
                        asked.hint().isEmpty() ? "请补充后再作出答复。" : "请填写：" + asked.hint() + "。"));
            }
        }
        return missing;
    }

    private static List<Obstacle> missingParts(List<?> parts) {
        List<Obstacle> missing = new ArrayList<>();
        if (parts.isEmpty()) {
            missing.add(new Obstacle(PARTS + "[0].part", "没有写明哪些部分不予提供。", "《条例》第三十七条",
                    "请逐部分写明内容和理由；全部提供的，请改选“予以公开”。"));
        }
        for (int i = 0; i < parts.size(); i++) {
            WithheldPart part = (WithheldPart) parts.get(i);
            String at = PARTS + "[" + i + "].";
            String which = "第" + (i + 1) + "部分";
            if (isBlank(part.part())) {
                missing.add(new Obstacle(at + "part", which + "没有写明是什么内容。", "《条例》第三十七条", "请概括写明该部分。"));
            }
            if (part.ground() == null) {
                missing.add(new Obstacle(at + "ground", which + "没有选择不予提供的理由。", "《条例》第三十七条", "请选择一项理由。"));
            }
            if (isBlank(part.reason())) {
                missing.add(new Obstacle(at + "reason", which + "没有说明理由。", "《条例》第三十七条", "请写明为何符合该项理由。"));
            }
        }
        return missing;
    }

    static Map<String, String> write(Disposition disposition) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (RecordComponent component : disposition.getClass().getRecordComponents()) {
            Object value = value(component, disposition);
            if (value instanceof List<?> parts) {
                for (int i = 0; i < parts.size(); i++) {
                    WithheldPart part = (WithheldPart) parts.get(i);
                    String at = PARTS + "[" + i + "].";
                    put(fields, at + "part", part.part());
                    put(fields, at + "ground", part.ground() == null ? null : part.ground().name());
                    put(fields, at + "reason", part.reason());
                }
            } else {
                put(fields, component.getName(), written(value));
            }
        }
        return fields;
    }

    private static String written(Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> choice -> choice.name();
            case BigDecimal amount -> amount.toPlainString();
            default -> value.toString();
        };
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!isBlank(value)) {
            fields.put(name, value);
        }
    }

    /// Makes a disposition of form fields. What is left blank stays empty for [Disposition#missing] to name.
    ///
    /// @throws Obstructed where a date, an amount or a choice cannot be read
    static <T extends Disposition> T read(Class<T> type, Map<String, String> fields) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        List<Obstacle> unreadable = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getType() == List.class
                    ? parts(fields, unreadable)
                    : parse(components[i].getName(), components[i].getAnnotation(Asked.class).value(),
                            components[i].getType(), fields.get(components[i].getName()), unreadable);
        }
        Obstructed.unlessEmpty(unreadable);
        try {
            return type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private static List<WithheldPart> parts(Map<String, String> fields, List<Obstacle> unreadable) {
        List<WithheldPart> parts = new ArrayList<>();
        for (int i = 0; i < MOST_PARTS; i++) {
            String at = PARTS + "[" + i + "].";
            String part = text(fields.get(at + "part"));
            String reason = text(fields.get(at + "reason"));
            Ground ground = (Ground) parse(at + "ground", "第" + (i + 1) + "部分的理由", Ground.class, fields.get(at + "ground"), unreadable);
            if (part != null || ground != null || reason != null) {
                parts.add(new WithheldPart(part, ground, reason));
            }
        }
        return parts;
    }

    private static Object parse(String field, String label, Class<?> type, String input, List<Obstacle> unreadable) {
        String text = text(input);
        if (text == null) {
            return null;
        }
        try {
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            } else if (type == BigDecimal.class) {
                return amount(text);
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text));
            }
            return text;
        } catch (DateTimeParseException e) {
            unreadable.add(Obstacle.at(field, "“" + label + "”不是日期。", "请按“2026-03-02”的样式填写。"));
        } catch (NumberFormatException e) {
            unreadable.add(Obstacle.at(field, "“" + label + "”不是金额。", "请填写不小于零的数，最多两位小数。"));
        } catch (IllegalArgumentException e) {
            unreadable.add(Obstacle.at(field, "“" + label + "”的选项无法识别。", "请重新选择。"));
        }
        return null;
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static Object value(RecordComponent component, Disposition disposition) {
        try {
            return component.getAccessor().invoke(disposition);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    private static String text(String input) {
        return isBlank(input) ? null : input.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
