package yangguang.reportrollup;

import java.time.LocalDateTime;
import yangguang.reportform.Finding;

/// Explanation of a warning (警告说明). It holds for the finding as it read then; a finding that reads otherwise today
/// asks for a new one.
///
/// @param rule    id of the rule
/// @param place   cell or part
/// @param finding the sentence explained
public record Explanation(String rule, String place, String finding, String explanation, String explainedBy,
        LocalDateTime explainedAt) {

    public boolean explains(Finding other) {
        return rule.equals(other.rule()) && place.equals(other.where()) && finding.equals(other.message());
    }
}
