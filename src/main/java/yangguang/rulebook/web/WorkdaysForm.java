package yangguang.rulebook.web;

/// A holiday notice as handed in (放假通知导入表). All as typed; empty fields are `""`.
///
/// @param confirmed `yes` once the changes have been read
public record WorkdaysForm(String year, String source, String text, String confirmed) {

    public WorkdaysForm {
        year = year == null ? "" : year.strip();
        source = source == null ? "" : source;
        text = text == null ? "" : text;
        confirmed = confirmed == null ? "" : confirmed;
    }

    /// The year as a number, 0 where it is none.
    int yearNumber() {
        return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    }

    WorkdaysForm with(String uploaded) {
        return new WorkdaysForm(year, source, uploaded, confirmed);
    }
}
