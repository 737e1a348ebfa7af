package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;
import yangguang.reportform.Finding;

/// Checks of the prose (正文核对): what the text says against the tables, and against itself. A contradiction is stated
/// only where the text makes the claim about this year and this agency; where any honest reading agrees, nothing is said.
final class ProseChecks {

    private ProseChecks() {}

    static List<Finding> findings(Prose prose) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(StatementChecks.findings(prose));
        findings.addAll(BalanceChecks.findings(prose));
        findings.addAll(PartChecks.findings(prose));
        findings.addAll(ShareChecks.findings(prose));
        findings.addAll(YearOnYearChecks.findings(prose));
        findings.addAll(MatterChecks.findings(prose));
        findings.addAll(NameChecks.findings(prose));
        findings.addAll(YearChecks.findings(prose));
        return findings;
    }
}
