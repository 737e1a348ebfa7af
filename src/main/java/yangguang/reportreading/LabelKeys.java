package yangguang.reportreading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Keys of the labels as the forms print them (标签的键), worked out once: nearly every label of nearly every report is
/// written so. The same label of two forms has the same key, not only an equal one.
final class LabelKeys {

    private final Map<String, String> printed = new HashMap<>();

    LabelKeys(Collection<Labels> forms) {
        forms.forEach(labels -> printed.putAll(labels.printed()));
    }

    /// The text as labels are compared.
    String of(String text) {
        String key = printed.get(text);
        return key == null ? Labels.key(text) : key;
    }
}
