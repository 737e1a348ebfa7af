package yangguang.annualreport;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// Reports of our agencies that were made elsewhere (未在本平台编制的以往年度报告). Answered by whoever keeps them.
@NamedInterface("facts")
public interface EarlierReports {

    /// The report of an agency of this platform and a year, if somebody accepted one.
    Optional<EarlierReport> accepted(long agencyId, int year);
}
