package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.statute.Article;
import yangguang.statute.DateWords;
import yangguang.statute.Deadline;
import yangguang.statute.Obstacle;

/// Receipt of a request (收到之日), fixed by its channel. Until the channel's condition is met there is no
/// day of receipt and no term runs.
///
/// @param channel     how it came
/// @param arrivedOn   day of submission, of signing for the letter, of arrival or of sending
/// @param confirmedOn day of confirmation with the applicant, null before it
@Article("31")
public record Receipt(Channel channel, LocalDate arrivedOn, LocalDate confirmedOn) {

    /// The day of receipt; empty while a confirmation is still missing.
    public Optional<LocalDate> date() {
        return channel.fixes().needsConfirmation() ? Optional.ofNullable(confirmedOn) : Optional.of(arrivedOn);
    }

    public boolean awaitsConfirmation() {
        return date().isEmpty();
    }

    /// The last day for confirming, where the Regulation sets one: the day an ordinary letter arrives.
    public Optional<LocalDate> confirmBy() {
        return channel.confirmsSameDay() ? Optional.of(arrivedOn) : Optional.empty();
    }

    /// All reasons why this cannot be the receipt of a request.
    public List<Obstacle> obstacles(LocalDate today) {
        List<Obstacle> found = new ArrayList<>();
        if (arrivedOn == null) {
            found.add(Obstacle.at("arrivedOn", "没有填写申请提交或者到达的日期。", "请按信封、回执或者系统记录填写。"));
            return found;
        }
        if (arrivedOn.isAfter(today)) {
            found.add(Obstacle.at("arrivedOn", "提交或者到达的日期晚于今天。", "请核对日期。"));
        }
        if (confirmedOn != null && confirmedOn.isBefore(arrivedOn)) {
            found.add(Obstacle.at("confirmedOn", "确认的日期早于申请到达的日期。", "请核对两个日期。"));
        }
        if (confirmedOn != null && confirmedOn.isAfter(today)) {
            found.add(Obstacle.at("confirmedOn", "确认的日期晚于今天。", "请核对日期。"));
        }
        return found;
    }

    /// The first step of a reply term's reasoning.
    static Deadline.Step step(Channel channel, LocalDate receivedOn) {
        return new Deadline.Step(receivedOn, "申请渠道为" + channel.label() + "，以" + channel.fixes().words()
                + DateWords.withWeekday(receivedOn) + "为收到之日。", channel.article());
    }
}
