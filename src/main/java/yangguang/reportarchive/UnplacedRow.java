package yangguang.reportarchive;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Row that is in the source and could not be placed in the form (未识别的行): a person is asked about it.
///
/// @param expected number of columns of the recognised header; 0 where there is none
@NamedInterface("facts")
public record UnplacedRow(int number, String label, List<String> figures, int expected, String place, String why) {
}
