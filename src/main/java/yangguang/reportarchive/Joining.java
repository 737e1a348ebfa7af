package yangguang.reportarchive;

/// What an officer wants to join (归并事项): the other name becomes an alias of the standing one.
///
/// @param from first report year the alias holds for, as typed; "" for any
/// @param to   last report year, as typed; "" for any
public record Joining(String standing, String other, String from, String to, String reason) {

    private static final String YEAR = "(?:199|2[0-9]{2})[0-9]";

    public Joining {
        standing = stripped(standing);
        other = stripped(other);
        from = stripped(from);
        to = stripped(to);
        reason = stripped(reason);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    public Joining swapped() {
        return new Joining(other, standing, from, to, reason);
    }

    boolean yearsRight() {
        return (from.isEmpty() || from.matches(YEAR)) && (to.isEmpty() || to.matches(YEAR)) && (from.isEmpty() || to.isEmpty() || from.compareTo(to) <= 0);
    }

    Integer fromYear() {
        return from.matches(YEAR) ? Integer.valueOf(from) : null;
    }

    Integer toYear() {
        return to.matches(YEAR) ? Integer.valueOf(to) : null;
    }

    AgencyAlias alias() {
        return new AgencyAlias(0, other, standing, fromYear(), toYear(), reason, null, null, null, null, "");
    }
}
