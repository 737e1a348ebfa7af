package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.RollUp;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

@Article("49")
class RollUpChecksTest {

    private static AgencyYear report(String agency, int year, String cells) {
        return AgencyYears.report(agency, year, "C", cells);
    }

    private static Map<String, AgencyYear> byAgency(AgencyYear... reports) {
        Map<String, AgencyYear> map = new LinkedHashMap<>();
        for (AgencyYear report : reports) {
            map.put(report.agency(), report);
        }
        return map;
    }

    private static List<Finding> findings(AgencyYear government, List<String> members, Map<String, AgencyYear> now,
                                          Map<String, AgencyYear> then, Map<String, String> became) {
        return RollUpChecks.findings(government, new RollUpScope(members, now, then, became));
    }

    @Test
    void aGovernmentsFigureIsTheSumOfItsMembers() {
        Map<String, AgencyYear> now = byAgency(report("青禾县教育局", 2023, "t3.new.np=3 t2.fee.amount_wan=1.25"),
                report("青禾县水务局", 2023, "t3.new.np=4 t2.fee.amount_wan=7500元"));
        List<String> members = List.of("青禾县教育局", "青禾县水务局");
        assertThat(findings(report("青禾县人民政府", 2023, "t3.new.np=7 t2.fee.amount_wan=2"), members, now, Map.of(), Map.of())).isEmpty();
        assertThat(findings(report("青禾县人民政府", 2023, "t3.new.np=8 t2.fee.amount_wan=2"), members, now, Map.of(), Map.of()))
                .singleElement().returns("AGG-1", Finding::rule).returns(Severity.ERROR, Finding::severity)
                .returns("7", Finding::expected).returns("8", Finding::actual);
    }

    @Test
    void aMissingMemberIsSaidAndNotCountedAsZero() {
        Map<String, AgencyYear> now = byAgency(report("青禾县教育局", 2023, "t3.new.np=3"));
        List<String> members = List.of("青禾县教育局", "青禾县水务局");
        assertThat(findings(report("青禾县人民政府", 2023, "t3.new.np=9"), members, now, Map.of(), Map.of()))
                .singleElement().returns("AGG-MISSING", Finding::rule).extracting(Finding::message).asString().contains("青禾县水务局").contains("没有按零计");
        assertThat(findings(report("青禾县人民政府", 2023, "t3.new.np=2"), members, now, Map.of(), Map.of()))
                .extracting(Finding::rule).containsExactly("AGG-MISSING", "AGG-1");
    }

    @Test
    void aMembersMissingCellIsNoZeroEither() {
        Map<String, AgencyYear> now = byAgency(report("青禾县教育局", 2023, "t3.new.np=3"), report("青禾县水务局", 2023, "t3.new.np=?"));
        List<String> members = List.of("青禾县教育局", "青禾县水务局");
        assertThat(findings(report("青禾县人民政府", 2023, "t3.new.np=9"), members, now, Map.of(), Map.of())).isEmpty();
        assertThat(findings(report("青禾县人民政府", 2023, "t3.new.np=2"), members, now, Map.of(), Map.of()))
                .singleElement().extracting(Finding::message).asString().contains("青禾县水务局还没有这个数");
    }

    @Test
    void carryOverFollowsARenamedOffice() {
        Map<String, AgencyYear> now = byAgency(report("青禾县农业农村局", 2023, null));
        Map<String, AgencyYear> then = byAgency(report("青禾县农业局", 2022, "t3.carry_out.np=2"), report("青禾县林业局", 2022, "t3.carry_out.np=1"));
        Map<String, String> became = Map.of("青禾县农业局", "青禾县农业农村局", "青禾县林业局", "青禾县农业农村局");
        List<String> members = List.of("青禾县农业农村局");
        AgencyYear right = report("青禾县人民政府", 2023, "t3.carry_in.np=3");
        assertThat(findings(right, members, now, then, became)).extracting(Finding::rule).containsExactly("AGG-1");
        AgencyYear wrong = report("青禾县人民政府", 2023, null);
        assertThat(findings(wrong, members, now, then, became)).singleElement().returns("AGG-2", Finding::rule).returns(Severity.WARN, Finding::severity)
                .returns("3", Finding::expected).extracting(Finding::message).asString().contains("各单位上年度结转下年合计");
        assertThat(findings(wrong, members, now, then, Map.of())).as("没有对应关系").isEmpty();
        assertThat(findings(wrong, List.of("青禾县农业农村局", "青禾县林业局"), byAgency(now.get("青禾县农业农村局"), report("青禾县林业局", 2023, null)), then, Map.of()))
                .singleElement().returns(Severity.INFO, Finding::severity).extracting(Finding::message).asString().contains("青禾县农业农村局");
    }

    @Test
    void aCircleOfNamesEnds() {
        RollUpScope scope = new RollUpScope(List.of("甲局"), Map.of(), byAgency(report("甲局", 2022, null)), Map.of("甲局", "乙局", "乙局", "甲局"));
        assertThat(scope.lastYear()).hasSize(1);
    }

    @Test
    void theSumIsThatOfPlainAddition() {
        Random random = new Random(9);
        List<String> ids = List.copyOf(ReportFormats.shipped().get("C").places().keySet());
        for (int round = 0; round < 50; round++) {
            Map<String, BigDecimal> expected = new HashMap<>();
            List<AgencyYear> members = new ArrayList<>();
            for (int i = 0; i < random.nextInt(8); i++) {
                StringBuilder cells = new StringBuilder("t2.fee.amount_wan=" + random.nextInt(1000) + "." + random.nextInt(100));
                for (int j = 0; j < 20; j++) {
                    String id = ids.get(random.nextInt(ids.size()));
                    cells.append(' ').append(id).append('=').append(random.nextInt(4) == 0 ? "98765432109876" : random.nextInt(100000));
                }
                AgencyYear member = report("单位" + i, 2023, cells.toString());
                members.add(member);
                member.cells().values().stream().filter(Cell::given).forEach(cell -> expected.merge(cell.id(), cell.value(), BigDecimal::add));
            }
            RollUp sum = RollUp.of(ReportFormats.shipped().get("C"), members);
            expected.forEach((id, value) -> assertThat(sum.sum(id)).as(id).isEqualByComparingTo(value));
            assertThat(sum.sums()).hasSameSizeAs(expected);
        }
    }
}
