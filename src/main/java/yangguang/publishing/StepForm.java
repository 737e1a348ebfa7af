package yangguang.publishing;

/// What a button sends: the version of the draft that the officer had before him, and a remark.
public record StepForm(Integer version, String remark) {

    public StepForm {
        remark = remark == null ? "" : remark.strip();
    }

    public static StepForm of(Draft draft) {
        return new StepForm(draft.version(), "");
    }

    public static StepForm of(Draft draft, String remark) {
        return new StepForm(draft.version(), remark);
    }
}
