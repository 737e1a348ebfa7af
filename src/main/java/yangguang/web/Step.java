package yangguang.web;

/// Step of a procedure as the step rail shows it (环节).
///
/// @param name   name of the step, such as 保密审查
/// @param detail who did it and when, or what it waits for; may be empty
public record Step(String name, String detail, State state) {

    /// Where the matter stands with this step.
    public enum State {
        DONE, CURRENT, RETURNED, AHEAD;

        /// Class of the stylesheet.
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
