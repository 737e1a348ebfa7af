package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import yangguang.statute.Article;

/// Activity (公开工作记录): a dated fact the report counts and no other register holds.
///
/// @param day       when it was, or from when it exists
/// @param until     last day, for what lasts; null while it does
/// @param quantity  in the unit of its kind; 0 where each entry counts one
/// @param leader    whether the leader in charge took part (主要负责同志参加)
/// @param evidence  on what the entry rests
/// @param removedAt when it was taken out again; it no longer counts, and is kept
@Article("50")
@Table("report_activity")
public record Activity(@Id Long id, long agencyId, ActivityKind kind, LocalDate day, LocalDate until, String title,
        BigDecimal quantity, boolean leader, String evidence, String recordedBy, LocalDateTime recordedAt,
        String removedBy, LocalDateTime removedAt, @Version Integer version) {

    Activity recordedBy(String name, LocalDateTime at) {
        return new Activity(id, agencyId, kind, day, kind.lasting() ? until : null, title, kind.quantified() ? quantity
                : BigDecimal.ZERO, leader && kind.asksForLeader(), evidence, name, at, null, null, version);
    }

    Activity removedBy(String name, LocalDateTime at) {
        return new Activity(id, agencyId, kind, day, until, title, quantity, leader, evidence, recordedBy, recordedAt,
                name, at, version);
    }

    /// The years in which it counts, the last one at the end: what lasts counts until it ends.
    List<Integer> years(LocalDate today) {
        LocalDate last = !kind.lasting() ? day : until == null ? today : until;
        return IntStream.rangeClosed(day.getYear(), Math.max(day.getYear(), last.getYear())).boxed().toList();
    }

    public boolean removed() {
        return removedAt != null;
    }

    /// `42 人次`, or "" where each entry counts one.
    public String amount() {
        return kind.quantified() ? quantity.stripTrailingZeros().toPlainString() + " " + kind.unit() : "";
    }
}
