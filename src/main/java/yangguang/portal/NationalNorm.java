package yangguang.portal;

import java.time.LocalDate;

/// National norm on disclosure (国家规定).
///
/// @param from  first day of effect, null where the text names none
/// @param until last day of effect, null while it is in force
public record NationalNorm(String title, String number, String issuer, LocalDate from, LocalDate until) {

    boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public String fromText() {
        return from == null ? "" : from.toString();
    }
}
