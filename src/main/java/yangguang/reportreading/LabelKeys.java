package yangguang.reportreading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keys of the labels as the forms print them (标签的键), worked out once: nearly every label of nearly every report is
/// written so. The same label of two forms has the same key, not only an equal one.
final class LabelKeys {

    private final Map<String, String> printed = new HashMap<>();
    /// In which of the forms a key is a row's label.
    private final Map<String, BitSet> rows = new HashMap<>();
    private final int forms;

    LabelKeys(List<Labels> forms) {
        this.forms = forms.size();
        for (int form = 0; form < forms.size(); form++) {
            printed.putAll(forms.get(form).printed());
            for (String key : forms.get(form).rowKeys()) {
                rows.computeIfAbsent(key, k -> new BitSet()).set(form);
            }
        }
    }

    /// How many of the keys are a row's label in each of the forms, for a first guess at which form it is.
    int[] rowsIn(List<String> keys) {
        int[] found = new int[forms];
        for (String key : keys) {
            BitSet in = rows.get(key);
            for (int form = in == null ? -1 : in.nextSetBit(0); form >= 0; form = in.nextSetBit(form + 1)) {
                found[form]++;
            }
        }
        return found;
    }

    /// The text as labels are compared.
    String of(String text) {
        String key = printed.get(text);
        return key == null ? Labels.key(text) : key;
    }
}
