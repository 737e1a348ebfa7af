package yangguang.annualreport;

import java.time.LocalDateTime;

/// Account of a problem (问题整改情况) that last year's report named: what became of it.
///
/// @param item    place in last year's part five, from 1
/// @param problem as last year's report put it
/// @param account what was done and with what effect
public record ProblemAccount(int item, String problem, Outcome outcome, String account, String accountedBy,
        LocalDateTime accountedAt) {

    /// What became of it (整改结果).
    public enum Outcome {
        RESOLVED("已解决"), CONTINUING("继续推进");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
