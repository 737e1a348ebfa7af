package yangguang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text of a document of the demo (文稿): a file of `demo/texts` with a head of `名：值` lines and a body of Chinese
/// prose with places to fill in, `{机关}`. Lines beginning `## ` are headings, lines between `|` rows of a table.
///
/// @param head values of the head, unfilled
/// @param body the lines after the head, unfilled
record PaperText(Map<String, String> head, List<String> body) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern RANGE = Pattern.compile("数:(\\d+)-(\\d+)");

    static PaperText named(String name) {
        try (InputStream in = PaperText.class.getResourceAsStream("/demo/texts/" + name + ".md")) {
            if (in == null) {
                throw new IllegalStateException("no text " + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PaperText of(String text) {
        List<String> lines = text.lines().toList();
        int end = lines.indexOf("");
        Map<String, String> head = new HashMap<>();
        lines.subList(0, end).forEach(line -> head.put(line.substring(0, line.indexOf('：')),
                line.substring(line.indexOf('：') + 1).strip()));
        return new PaperText(head, lines.subList(end + 1, lines.size()));
    }

    /// Value of the head with its places filled in; "" where the head does not have it.
    String head(String name, UnaryOperator<String> values, String seed) {
        return filled(head.getOrDefault(name, ""), values, seed + name);
    }

    /// The body as HTML.
    String html(UnaryOperator<String> values, String seed) {
        StringBuilder html = new StringBuilder();
        boolean table = false;
        for (int i = 0; i < body.size(); i++) {
            String line = filled(body.get(i), values, seed + i).strip();
            boolean row = line.startsWith("|");
            if (row != table) {
                html.append(row ? "<table>" : "</table>");
            }
            html.append(row ? row(line, !table) : paragraph(line));
            table = row;
        }
        return html.append(table ? "</table>" : "").toString();
    }

    /// The body as plain text, one line for each paragraph.
    String text(UnaryOperator<String> values, String seed) {
        return IntStream.range(0, body.size()).mapToObj(i -> filled(body.get(i), values, seed + i).strip())
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String paragraph(String line) {
        return line.isEmpty() ? "" : line.startsWith("## ") ? "<h3>" + line.substring(3) + "</h3>" : "<p>" + line + "</p>";
    }

    private static String row(String line, boolean first) {
        String cell = first ? "th" : "td";
        return List.of(line.substring(1, line.length() - 1).split("\\|")).stream()
                .map(text -> "<" + cell + ">" + text.strip() + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /// Fills in the places: `{数:20-90}` with a figure that varies with the seed, `{甲|乙}` with one of the words,
    /// any other by its name.
    private static String filled(String text, UnaryOperator<String> values, String seed) {
        List<String> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            parts.add(text.substring(from, place.start()));
            parts.add(value(place.group(1), values, seed + place.start()));
            from = place.end();
        }
        parts.add(text.substring(from));
        return String.join("", parts);
    }

    private static String value(String name, UnaryOperator<String> values, String seed) {
        Matcher range = RANGE.matcher(name);
        if (range.matches()) {
            return String.valueOf(Chance.of(seed, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        if (name.indexOf('|') >= 0) {
            String[] words = name.split("\\|");
            return words[Chance.of(seed, 0, words.length - 1)];
        }
        return values.apply(name);
    }
}
