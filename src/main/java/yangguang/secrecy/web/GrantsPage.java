package yangguang.secrecy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yangguang.secrecy.GrantForm;
import yangguang.secrecy.SingleClerkGrant;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;
import yangguang.web.Page;

/// Grants of the single-clerk mode (单人岗批准) to the agencies below a supervisor.
public record GrantsPage(List<SingleClerkGrant> grants, Map<Long, String> names, List<Choice> agencies, GrantInput form,
        List<Obstacle> obstacles, LocalDate today) implements Page {

    /// The form as typed.
    public record GrantInput(String agencyId, String reason, String fromDay, String untilDay, String waitingDays) {

        public GrantInput {
            agencyId = agencyId == null ? "" : agencyId.strip();
            reason = reason == null ? "" : reason.strip();
            fromDay = fromDay == null ? "" : fromDay.strip();
            untilDay = untilDay == null ? "" : untilDay.strip();
            waitingDays = waitingDays == null ? "1" : waitingDays.strip();
        }

        GrantForm form() {
            return new GrantForm(number(agencyId), reason, day(fromDay), day(untilDay),
                    waitingDays.matches("\\d{1,3}") ? Integer.valueOf(waitingDays) : Integer.valueOf(0));
        }

        private static Long number(String typed) {
            return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
        }

        private static LocalDate day(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (java.time.format.DateTimeParseException _) {
                return null;
            }
        }
    }

    @Override
    public String template() {
        return "secrecy/grants";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }

    public String state(SingleClerkGrant grant) {
        if (grant.revoked()) {
            return "已收回";
        }
        return grant.inForceOn(today) ? "有效" : today.isBefore(grant.fromDay()) ? "未开始" : "已到期";
    }
}
