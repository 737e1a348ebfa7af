package yangguang.reportfigures;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// Earlier reports of our agencies (以往年度报告), as they were made known. Answered by whoever keeps some; of several
/// who know one, the first in order is believed.
@NamedInterface("facts")
public interface EarlierReports {

    /// The report of an agency of this platform and a year; empty where none is kept here.
    Optional<EarlierReport> madeKnown(long agencyId, int year);
}
