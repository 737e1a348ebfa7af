package yangguang.files;

import java.text.Normalizer;
import java.util.Optional;

import yangguang.statute.Obstacle;

/// Name of an uploaded file (文件名), the last part of whatever path the browser sent.
///
/// @param text the name, at most 120 characters
record FileName(String text) {

    static final int LONGEST = 120;

    static FileName of(String original) {
        String path = original == null ? "" : original.replace('\\', '/');
        return new FileName(Normalizer.normalize(path.substring(path.lastIndexOf('/') + 1), Normalizer.Form.NFC).strip());
    }

    Optional<Obstacle> obstacle() {
        if (text.isEmpty() || text.chars().allMatch(c -> c == '.')) {
            return refusal("文件没有名称。", "请给文件取一个能看出内容的名称后再上传。");
        }
        if (text.codePoints().anyMatch(FileName::isInvisible)) {
            return refusal("文件名“" + visible() + "”里有看不见的控制字符，可能使文件名显示得和实际不同。",
                    "请重新输入文件名，去掉特殊字符后再上传。");
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return refusal("文件名有" + length + "个字，超过了" + LONGEST + "个字。", "请把文件名改短后再上传。");
        }
        return Optional.empty();
    }

    /// Control characters, overrides of the writing direction, zero-width signs, unassigned and broken characters.
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// The name as it can be quoted in a sentence: invisible characters shown as □, cut to 40 characters.
    String visible() {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(40).forEach(c -> shown.appendCodePoint(isInvisible(c) ? '□' : c));
        return text.codePointCount(0, text.length()) > 40 ? shown + "……" : shown.toString();
    }

    /// The name as it can be kept whatever it was: invisible characters as □, cut to what fits, never empty.
    String printable() {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> kept.appendCodePoint(isInvisible(c) ? '□' : c));
        return kept.isEmpty() ? "未命名" : kept.toString();
    }

    private static Optional<Obstacle> refusal(String sentence, String wayOut) {
        return Optional.of(Obstacle.at(StoredFiles.FIELD, sentence, wayOut));
    }
}
