package yangguang.reportarchive;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import yangguang.reportform.Severity;

/// Finding on an archived version (核对发现).
///
/// @param number  from 1, in the order of the audit
/// @param place   cell, section or place in the text
/// @param passage the words it is about; "" where it is about cells
@NamedInterface("facts")
public record ArchivedFinding(long versionId, int number, String rule, Severity severity, String place, List<String> cells,
        String expected, String actual, String message, String passage) {
}
