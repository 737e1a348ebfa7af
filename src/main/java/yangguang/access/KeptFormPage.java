package yangguang.access;

import java.util.List;
import yangguang.web.Page;

/// Kept form (保留的表单), shown again after signing in.
public record KeptFormPage(String url, List<Field> fields, boolean hadFiles) implements Page {

    public record Field(String name, String value) {
    }

    @Override
    public String template() {
        return "access/kept-form";
    }
}
