package yangguang.reportreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import yangguang.reportform.ReportFormat;

/// The words of a format (表头用语): every title, row and column label with its other spellings, and what each may
/// mean. Numbering, punctuation and blanks do not count in a comparison, notes in brackets need not be there.
final class Labels {

    /// What a label may stand for.
    sealed interface Target {
        record OfSection(ReportFormat.Section section) implements Target {}

        record OfBlock(ReportFormat.Table table, ReportFormat.Block block) implements Target {}

        record OfCorner(ReportFormat.Table table) implements Target {}

        record OfColumn(ReportFormat.Table table, ReportFormat.Block block, ReportFormat.Column column) implements Target {}

        record OfGroup(ReportFormat.Table table, ReportFormat.Row row) implements Target {}

        /// `order` is the place of the row among all rows of the format.
        record OfRow(ReportFormat.Table table, ReportFormat.Block block, ReportFormat.Row row, int order) implements Target {}

        /// Those of one kind.
        static <T extends Target> List<T> of(List<Target> meanings, Class<T> kind) {
            if (meanings.size() == 1) {
                return kind.isInstance(meanings.getFirst()) ? List.of(kind.cast(meanings.getFirst())) : List.of();
            }
            List<T> those = new ArrayList<>(meanings.size());
            for (Target meaning : meanings) {
                if (kind.isInstance(meaning)) {
                    those.add(kind.cast(meaning));
                }
            }
            return those;
        }
    }

    private static final Pattern NOTE = Pattern.compile("\\([^()]{0,80}\\)");
    private static final String DIGITS = "一二三四五六七八九十";

    /// What a key is to a format (键的含义): what it may mean, nothing where it is only the beginning of a label.
    ///
    /// @param longer whether a longer label begins with it
    record Known(List<Target> meanings, boolean longer) {
        private static final Known NOTHING = new Known(List.of(), false);

        /// Whether it is a label or the beginning of one.
        boolean begins() {
            return this != NOTHING;
        }
    }

    /// What [#key] does with each character.
    private static final byte[] KINDS = kinds();
    private static final byte KEPT = 1;
    private static final byte MAY_NUMBER = 2;
    private static final byte OTHER = 3;
    private static final byte BLANK = 4;

    private final Map<String, List<Target>> targets = new HashMap<>();
    private final NavigableMap<String, List<Target>> sorted;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Map<ReportFormat.Block, BlockColumns> columns = new IdentityHashMap<>();
    private int rows;

    Labels(ReportFormat format) {
        for (ReportFormat.Section section : format.sections()) {
            if (!section.free()) {
                add(section.title(), section.also(), List.of(), new Target.OfSection(section));
            }
        }
        for (ReportFormat.Table table : format.tables()) {
            for (ReportFormat.Block block : table.blocks()) {
                add(block.title(), List.of(), List.of(), new Target.OfBlock(table, block));
                block.corner().forEach(corner -> add(corner, List.of(), List.of(), new Target.OfCorner(table)));
                block.columns().forEach(column -> addColumn(table, block, column));
                columns.put(block, new BlockColumns(block));
                block.rows().forEach(row -> addRow(table, block, row, List.of("")));
            }
        }
        targets.forEach((key, meanings) -> known.put(key, new Known(meanings, false)));
        for (String key : targets.keySet()) {
            for (int end = 0; end < key.length(); end++) {
                known.merge(key.substring(0, end), new Known(List.of(), true), (whole, begun) -> new Known(whole.meanings(), true));
            }
        }
        sorted = new TreeMap<>(targets);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            boolean kept = Character.isLetterOrDigit((char) c) || c >= '\u4e00' && c <= '\u9fff';
            kinds[c] = kept ? KEPT : Character.isWhitespace((char) c) ? BLANK : 0;
        }
        ("其(0123456789" + DIGITS).chars().forEach(c -> kinds[c] = MAY_NUMBER);
        kinds['它'] = OTHER;
        return kinds;
    }

    /// What is left of a label without numbering (`（一）`, `二、`, `3.`, but not `第（一）项`), punctuation and blanks.
    static String key(String broken) {
        String text = withoutBlanks(broken);
        char[] key = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte kind = KINDS[c];
            int skipped = kind == MAY_NUMBER ? numbering(text, i) : 0;
            if (skipped > 0) {
                i += skipped - 1;
            } else if (kind == OTHER && i > 0 && text.charAt(i - 1) == '其') {
                key[length++] = '他';
            } else if (kind != 0 && kind != BLANK && c != '(') {
                key[length++] = c;
            }
        }
        String compared = new String(key, 0, length);
        return compared.equals(broken) ? broken : compared;
    }

    /// Whether a character always counts in a comparison: it is neither punctuation nor perhaps part of a number, 其中 included.
    static boolean counts(char c) {
        return KINDS[c] == KEPT && c != '中';
    }

    /// A line broken inside `(一)` leaves a blank there; only between Latin letters or digits does one mean something.
    private static String withoutBlanks(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = KINDS[text.charAt(i)] == BLANK;
            if (blank && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (kept != null && !(blank && (i == 0 || i + 1 == text.length() || !plain(text.charAt(i - 1)) || !plain(text.charAt(i + 1))))) {
                kept.append(text.charAt(i));
            }
        }
        return kept == null ? text : kept.toString();
    }

    private static boolean plain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /// Length of the numbering that begins at `at`, 0 where there is none.
    private static int numbering(String text, int at) {
        char c = text.charAt(at);
        boolean counted = at > 0 && text.charAt(at - 1) == '第';
        if (c == '其' && text.startsWith("其中", at)) {
            return 2;
        }
        if (c == '(' && !counted) {
            int end = run(text, at + 1, DIGITS);
            return end > at + 1 && end < text.length() && text.charAt(end) == ')' ? end + 1 - at : 0;
        }
        if (DIGITS.indexOf(c) >= 0 && !counted) {
            int end = run(text, at, DIGITS);
            return end < text.length() && text.charAt(end) == '、' ? end + 1 - at : 0;
        }
        if (c >= '0' && c <= '9' && (at == 0 || !Character.isDigit(text.charAt(at - 1)))) {
            int end = run(text, at, "0123456789");
            boolean dotted = end - at <= 2 && end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '、');
            return dotted && (end + 1 == text.length() || !Character.isDigit(text.charAt(end + 1))) ? end + 1 - at : 0;
        }
        return 0;
    }

    /// Whether a label begins with a number of its own, as rows do and columns do not.
    static boolean isNumbered(String broken) {
        String text = withoutBlanks(broken);
        return !text.isEmpty() && numbering(text, 0) > 0;
    }

    private static int run(String text, int from, String characters) {
        int end = from;
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /// The key of each label as the form prints it.
    Map<String, String> printed() {
        return printed;
    }

    /// The keys that may be the label of a row.
    Set<String> rowKeys() {
        Set<String> keys = new HashSet<>();
        targets.forEach((key, meanings) -> {
            if (meanings.stream().anyMatch(Target.OfRow.class::isInstance)) {
                keys.add(key);
            }
        });
        return keys;
    }

    List<Target> meaning(String key) {
        return known(key).meanings();
    }

    Known known(String key) {
        return known.getOrDefault(key, Known.NOTHING);
    }

    /// The columns of a block of this format.
    BlockColumns columns(ReportFormat.Block block) {
        return columns.get(block);
    }

    /// What the labels that begin with `key`, and are longer, may mean; nothing for a key of a single character.
    List<Target> begunBy(String key) {
        return key.length() < 2 || !known(key).begins() ? List.of() : sorted.subMap(key, false, key + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream).distinct().toList();
    }

    /// The one label that differs from `key` by a single character in six, or nothing.
    List<Target> nearly(String key) {
        if (key.length() < 6) {
            return List.of();
        }
        int allowed = key.length() >= 12 ? 2 : 1;
        String found = null;
        for (String label : targets.keySet()) {
            if (label.length() >= 6 && Math.abs(label.length() - key.length()) <= allowed && distance(label, key, allowed) <= allowed) {
                if (found != null && !targets.get(found).equals(targets.get(label))) {
                    return List.of();
                }
                found = label;
            }
        }
        return found == null ? List.of() : targets.get(found);
    }

    private void addColumn(ReportFormat.Table table, ReportFormat.Block block, ReportFormat.Column column) {
        add(column.label(), column.also(), List.of(), new Target.OfColumn(table, block, column));
        column.columns().forEach(below -> addColumn(table, block, below));
    }

    private void addRow(ReportFormat.Table table, ReportFormat.Block block, ReportFormat.Row row, List<String> above) {
        if (row.group()) {
            add(row.label(), row.also(), above, new Target.OfGroup(table, row));
            List<String> chains = new ArrayList<>(above);
            above.forEach(chain -> chains.add(chain + key(plain(row.label()))));
            row.rows().forEach(below -> addRow(table, block, below, chains));
        } else {
            add(row.label(), row.also(), above, new Target.OfRow(table, block, row, rows++));
        }
    }

    private void add(String label, List<String> also, List<String> above, Target target) {
        Set<String> keys = new HashSet<>();
        for (String spelling : spellings(label, also)) {
            String key = key(spelling).intern();
            if (!key.isEmpty()) {
                printed.put(spelling, key);
                keys.add(key);
                above.forEach(chain -> keys.add(chain + key));
            }
        }
        keys.forEach(key -> targets.computeIfAbsent(key, k -> new ArrayList<>()).add(target));
    }

    private static List<String> spellings(String label, List<String> also) {
        List<String> all = new ArrayList<>();
        all.add(plain(label));
        also.forEach(other -> all.add(plain(other)));
        String withoutNote = NOTE.matcher(plain(label).replaceAll("^\\([一二三四五六七八九十]\\)", "")).replaceAll("");
        if (!label.startsWith("第") && !withoutNote.isBlank()) {
            all.add(withoutNote);
        }
        return all;
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    }

    private static int distance(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int best = row[0];
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return best;
            }
        }
        return row[b.length()];
    }
}
