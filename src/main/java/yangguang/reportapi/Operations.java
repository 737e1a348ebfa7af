package yangguang.reportapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The operations as their description tells them (接口一览): `openapi.json`, read for the page that people read.
public final class Operations {

    static final byte[] DESCRIPTION = description();
    static final List<Operation> ALL = read();

    private Operations() {}

    /// One operation (一项操作), with an example that can be pasted into a terminal.
    public record Operation(String method, String path, String summary, String description, List<Field> fields, String example) {
    }

    /// One of its parameters (参数).
    public record Field(String name, String where, boolean required, String description) {
    }

    private static byte[] description() {
        try (InputStream in = Operations.class.getResourceAsStream("/reportapi/openapi.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Operation> read() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : Problem.JSON.readTree(DESCRIPTION).path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                JsonNode told = method.getValue();
                operations.add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), told.path("summary").asString(""),
                        told.path("description").asString(""), fields(told), told.path("x-curl").asString("")));
            }
        }
        return List.copyOf(operations);
    }

    private static List<Field> fields(JsonNode operation) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            fields.add(new Field(parameter.path("name").asString(""), parameter.path("in").asString("").equals("path") ? "地址中" : "查询参数",
                    parameter.path("required").asBoolean(false), parameter.path("description").asString("")));
        }
        JsonNode form = operation.path("requestBody").path("content").path("multipart/form-data").path("schema");
        List<String> required = new ArrayList<>();
        form.path("required").forEach(name -> required.add(name.asString("")));
        form.path("properties").properties().forEach(property -> fields.add(new Field(property.getKey(), "表单字段", required.contains(property.getKey()),
                property.getValue().path("description").asString(""))));
        return List.copyOf(fields);
    }
}
