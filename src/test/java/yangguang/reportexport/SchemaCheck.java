package yangguang.reportexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// As much of JSON Schema 2020-12 as our schema uses; a keyword it does not know is a breach, so that none goes unchecked.
final class SchemaCheck {

    private static final Set<String> REMARKS = Set.of("$schema", "$id", "title", "description", "$defs");
    private final JsonNode root;

    SchemaCheck(JsonNode schema) {
        this.root = schema;
    }

    List<String> breaches(JsonNode value) {
        List<String> breaches = new ArrayList<>();
        check(root, value, "", breaches);
        return breaches;
    }

    private void check(JsonNode schema, JsonNode value, String where, List<String> breaches) {
        schema.properties().stream().filter(keyword -> !REMARKS.contains(keyword.getKey())).forEach(keyword -> {
            JsonNode wanted = keyword.getValue();
            boolean kept = switch (keyword.getKey()) {
                case "type" -> (wanted.isArray() ? wanted.valueStream() : java.util.stream.Stream.of(wanted)).anyMatch(type -> is(value, type.asString()));
                case "const" -> value.equals(wanted);
                case "enum" -> wanted.valueStream().anyMatch(value::equals);
                case "pattern" -> !value.isString() || Pattern.compile(wanted.asString()).matcher(value.asString()).find();
                case "format" -> !value.isString() || value.asString().matches("\\d{4}-\\d{2}-\\d{2}");
                case "minimum" -> !value.isNumber() || value.decimalValue().compareTo(wanted.decimalValue()) >= 0;
                case "maximum" -> !value.isNumber() || value.decimalValue().compareTo(wanted.decimalValue()) <= 0;
                case "required" -> wanted.valueStream().allMatch(name -> value.has(name.asString()));
                case "oneOf" -> wanted.valueStream().filter(choice -> holds(choice, value)).count() == 1;
                case "$ref" -> holds(root.at(wanted.asString().substring(1)), value);
                case "properties" -> wanted.properties().stream().allMatch(p -> !value.has(p.getKey()) || holds(p.getValue(), value.get(p.getKey()), where + "/" + p.getKey(), breaches));
                case "items" -> value.valueStream().allMatch(item -> holds(wanted, item, where + "[]", breaches));
                case "propertyNames" -> value.propertyNames().stream().allMatch(name -> Pattern.compile(wanted.path("pattern").asString()).matcher(name).find());
                case "additionalProperties" -> value.properties().stream().filter(p -> !schema.path("properties").has(p.getKey()))
                        .allMatch((Map.Entry<String, JsonNode> p) -> wanted.isObject() && holds(wanted, p.getValue(), where + "/" + p.getKey(), breaches));
                default -> false;
            };
            if (!kept) {
                breaches.add(where + " " + keyword.getKey());
            }
        });
    }

    private boolean holds(JsonNode schema, JsonNode value) {
        return holds(schema, value, "", new ArrayList<>());
    }

    private boolean holds(JsonNode schema, JsonNode value, String where, List<String> breaches) {
        int before = breaches.size();
        check(schema, value, where, breaches);
        return breaches.size() == before;
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
