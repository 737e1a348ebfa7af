package yangguang.reportarchive;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;
import yangguang.agencies.Level;

/// Archived report (归档报告): one agency's report of one year, as its current version says.
///
/// @param agencyName as the report names the agency; "" where it could not be told
/// @param agencyId   the agency of this platform it is; null where it is none
/// @param region     place in the agency's name, `青禾县`; "" where there is none
/// @param level      null where the name does not show it
/// @param year       report year; null where it could not be told
/// @param state      of the current version
/// @param currentId  the current version, to whose figures and findings queries refer
/// @param number     number of the current version
/// @param errors     errors the audit found in the current version, alone and against the year before
/// @param across     findings against the year before, of any severity
/// @param waiting    further versions that wait for a decision, beside the current one
/// @param lock       for optimistic locking
@NamedInterface("facts")
public record ArchivedReport(long id, String agencyName, Long agencyId, String region, Level level, Integer year,
        ArchiveState state, long currentId, int number, String generation, String title, LocalDate publishedOn,
        String address, String sourceKind, int errors, int warnings, int across, int waiting, int lock) {

    public boolean accepted() {
        return state == ArchiveState.ACCEPTED;
    }

    /// `青禾县人民政府 2023 年`, or what is missing of it.
    public String name() {
        return (agencyName.isEmpty() ? "机关未认出" : agencyName) + (year == null ? "（年度未认出）" : " " + year + " 年");
    }
}
