package yangguang.reportreading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import yangguang.reportreading.PublishedReport.Found;
import yangguang.reportreading.PublishedReport.Sureness;

/// What a web page says of itself in its head (网页元数据), by the names the public sites have agreed on: ArticleTitle,
/// PubDate, ContentSource, Url. Asked only where the text itself is silent.
record PageHead(Map<String, String> meta) {

    static final String WHERE = "网页元数据";
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)[-./年](\\d{1,2})[-./月](\\d{1,2})");

    Optional<String> title() {
        return Optional.ofNullable(meta.get("articletitle")).or(() -> Optional.ofNullable(meta.get("title")));
    }

    Optional<Found<LocalDate>> published() {
        Matcher date = DATE.matcher(meta.getOrDefault("pubdate", ""));
        try {
            return date.find() ? Optional.of(new Found<>(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3))), WHERE, "发布日期")) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The source of an article is mostly, not always, the agency whose report it is.
    Optional<Found<String>> source() {
        return Optional.ofNullable(meta.get("contentsource")).filter(source -> source.matches("[\\p{IsHan}()]{4,40}"))
                .map(source -> new Found<>(source, WHERE, "来源", Sureness.LIKELY));
    }

    Optional<Found<String>> address() {
        return Optional.ofNullable(meta.get("url")).filter(url -> url.matches("https?://\\S{4,300}")).map(url -> new Found<>(url, WHERE, "网址"));
    }
}
