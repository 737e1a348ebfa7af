package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import yangguang.statute.Article;
import yangguang.statute.CsvTable;
import yangguang.statute.DateWords;
import yangguang.statute.Periods;

/// Remedy notice (救济途径告知): the paragraph at the end of a letter. Its wording is dated data
/// (`statute/remedies.csv`), its terms are dated values, its addressees those of the agency.
@Article({"51", "行政复议法 20", "行政复议法 23", "行政诉讼法 45", "行政诉讼法 46"})
public record RemedyNotice(RemedyClass remedy, String text) {

    private static final List<Wording> WORDINGS = CsvTable.resource("/statute/remedies.csv").rows().stream()
            .map(row -> new Wording(row.get("class"), LocalDate.parse(row.get("from")),
                    row.get("to").isEmpty() ? null : LocalDate.parse(row.get("to")), row.get("text")))
            .toList();

    private record Wording(String remedy, LocalDate from, LocalDate to, String text) {

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// @param day   date of the letter; the wording and the terms of that day hold
    /// @param body  the reconsideration body (行政复议机关)
    /// @param court the court (人民法院)
    /// @throws IllegalArgumentException where a body or court is needed and not known
    public static RemedyNotice of(RemedyClass remedy, LocalDate day, String body, String court, Periods periods) {
        String wording = WORDINGS.stream()
                .filter(candidate -> candidate.remedy().equals(remedy.code()) && candidate.inForceOn(day))
                .findFirst().map(Wording::text)
                .orElseThrow(() -> new IllegalArgumentException(remedy.label() + "在" + DateWords.date(day) + "没有告知文本"));
        String text = fill(wording, "{body}", body, "行政复议机关");
        text = fill(text, "{court}", court, "管辖法院");
        return new RemedyNotice(remedy, text
                .replace("{reconsideration}", periods.on("reconsideration", day).words())
                .replace("{litigation}", periods.on("litigation", day).words())
                .replace("{after}", periods.on("litigation.after-reconsideration", day).words()));
    }

    private static String fill(String text, String place, String value, String name) {
        if (text.contains(place) && (value == null || value.isBlank())) {
            throw new IllegalArgumentException("本机关没有登记" + name + "，无法写明救济途径");
        }
        return text.contains(place) ? text.replace(place, value.strip()) : text;
    }
}
