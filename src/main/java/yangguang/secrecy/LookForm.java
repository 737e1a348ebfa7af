package yangguang.secrecy;

/// What the supervisor notes at a second look.
public record LookForm(SecondLook.Outcome outcome, String note) {

    public LookForm {
        note = note == null ? "" : note.strip();
    }
}
