package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import yangguang.datadir.Sm3;

/// Joining of two agencies as it would come out (归并预览): year by year what is there under either name and what will stand.
///
/// @param standing name under which the reports will stand
/// @param other    name that becomes an alias
/// @param seen     what the archive had of the two when the officer looked; the act compares it
public record JoiningPlan(String standing, String other, List<Line> lines, String seen) {

    /// A year (年度); `null` where a report's year could not be told. Either report may be null, not both.
    public record Line(Integer year, ArchivedReport ofStanding, ArchivedReport ofOther) {

        public boolean both() {
            return ofStanding != null && ofOther != null;
        }

        /// Whether the officer may choose which of two stands. What was published from here stands; what was accepted stands
        /// before what was not.
        public boolean open() {
            return both() && !published(ofStanding) && !published(ofOther) && rank(ofStanding) == rank(ofOther);
        }

        /// Whether the other name's version stands, unless the officer chooses.
        public boolean otherStands() {
            return both() && !published(ofStanding) && (published(ofOther) || rank(ofOther) < rank(ofStanding));
        }

        private static int rank(ArchivedReport report) {
            return switch (report.state()) {
                case ACCEPTED -> 0;
                case PENDING -> 1;
                case REJECTED, REPLACED -> 2;
            };
        }

        private static boolean published(ArchivedReport report) {
            return report.sourceKind().equals(SourceKind.OWN.label());
        }
    }

    /// @param alias tells for which years the other name holds
    static JoiningPlan of(String standing, String other, List<ArchivedReport> ofStanding, List<ArchivedReport> ofOther, AgencyAlias alias) {
        Map<Integer, ArchivedReport> there = new TreeMap<>();
        ofStanding.stream().filter(report -> report.year() != null).forEach(report -> there.put(report.year(), report));
        List<Line> lines = new ArrayList<>();
        ofOther.stream().filter(report -> alias.holdsFor(report.year())).forEach(report -> lines.add(new Line(report.year(),
                report.year() == null ? null : there.remove(report.year()), report)));
        there.forEach((year, report) -> lines.add(new Line(year, report, null)));
        lines.sort(Comparator.comparing(Line::year, Comparator.nullsFirst(Comparator.reverseOrder())));
        String seen = Stream.concat(ofStanding.stream(), ofOther.stream()).map(report -> report.id() + ":" + report.lock() + ":" + report.currentId())
                .sorted().reduce("", (one, more) -> one + more + ";");
        return new JoiningPlan(standing, other, List.copyOf(lines), Sm3.hex(seen));
    }

    /// Reports that come under the standing name.
    public List<Line> moved() {
        return lines.stream().filter(line -> line.ofOther() != null).toList();
    }

    public List<Line> both() {
        return lines.stream().filter(Line::both).toList();
    }

    List<Integer> years() {
        return moved().stream().map(Line::year).filter(Objects::nonNull).toList();
    }
}
