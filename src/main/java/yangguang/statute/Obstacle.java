package yangguang.statute;

/// Obstacle (办理障碍): one reason why an act cannot be done now, as a sentence an officer understands.
///
/// @param field    name of the form field it belongs to, or "" where it concerns the whole act
/// @param sentence what is wrong, a full Chinese sentence
/// @param article  the article or norm behind it, such as `《条例》第三十三条`, or ""
/// @param wayOut   what to do about it, a full Chinese sentence, or ""
public record Obstacle(String field, String sentence, String article, String wayOut) {

    public static Obstacle of(String sentence, String article, String wayOut) {
        return new Obstacle("", sentence, article, wayOut);
    }

    public static Obstacle at(String field, String sentence) {
        return new Obstacle(field, sentence, "", "");
    }

    public static Obstacle at(String field, String sentence, String wayOut) {
        return new Obstacle(field, sentence, "", wayOut);
    }
}
