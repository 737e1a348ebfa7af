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
        return rule.equals(other.rule()) && place.equals(other.where()) && says(other.message());
    }

    /// Older explanations kept the sentence together with what would make it right.
    private boolean says(String message) {
        int end = message.length() - 1;
        return finding.equals(message)
                || finding.length() > end && finding.startsWith(message.substring(0, end)) && "。；，".indexOf(finding.charAt(end)) >= 0;
    }
}
