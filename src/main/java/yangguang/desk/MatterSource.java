package yangguang.desk;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import yangguang.access.Officer;

/// Source of matters (待办来源): implemented by each procedure.
@NamedInterface("facts")
public interface MatterSource {

    /// What waits for this officer, in any order; at most a few hundred, read by few queries.
    List<Matter> mattersFor(Officer officer);
}
