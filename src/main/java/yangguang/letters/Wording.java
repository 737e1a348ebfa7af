package yangguang.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Wording (行文) of the letters: the templates under `letters/` with the facts put in. Who changes a
/// sentence there raises [#VERSION]; letters already issued keep theirs.
@Component
public class Wording {

    /// Version of all templates together, kept with every letter.
    static final String VERSION = "2026.1";

    private final TemplateEngine templates;

    Wording(TemplateEngine templates) {
        this.templates = templates;
    }

    /// The letter as a whole HTML document.
    String html(LetterText text, String number, LocalDate on) {
        StringOutput out = new StringOutput();
        templates.render("letters/" + text.template() + ".jte", Map.of("letter", text, "number", number, "on", on), out);
        return out.toString();
    }

    /// Paragraphs of a text an officer typed; blank lines are dropped.
    public static List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The text without the full stop at its end, to stand inside a sentence.
    public static String clause(String text) {
        return text.strip().replaceAll("[。；;，,.]+$", "");
    }

    /// The text with a full stop at its end.
    public static String sentence(String text) {
        return clause(text) + "。";
    }

    /// The name of a law in title marks, once.
    public static String title(String law) {
        return law.contains("《") ? law.strip() : "《" + law.strip() + "》";
    }

    /// Style that lets a long agency name stand in one line; null where it does anyway.
    public static String nameSize(String name) {
        if (name.length() <= 14) {
            return null;
        }
        return "font-size: " + (name.length() <= 20 ? "22pt" : "18pt") + "; line-height: 36pt";
    }

    /// Numerals of a list: 1 → 一, up to 99.
    public static String numeral(int n) {
        String digits = "〇一二三四五六七八九";
        if (n < 10) {
            return digits.substring(n, n + 1);
        }
        return (n < 20 ? "" : digits.substring(n / 10, n / 10 + 1)) + "十" + (n % 10 == 0 ? "" : digits.substring(n % 10, n % 10 + 1));
    }
}
