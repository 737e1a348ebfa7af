package yangguang.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import yangguang.access.OpeningAccounts;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Establishing;
import yangguang.agencies.Level;
import yangguang.journal.Actor;
import yangguang.secrecy.GrantForm;
import yangguang.secrecy.Granting;
import yangguang.statute.CsvTable;

/// Founding the demo county (建县): its agencies, its people, and the single-clerk mode of its smallest town.
@Component
class Founding {

    /// Password of everybody in the demo; the sign-in page says so.
    static final String PASSWORD = "Yangguang-2026";

    private final Establishing establishing;
    private final OpeningAccounts opening;
    private final Granting granting;

    Founding(Establishing establishing, OpeningAccounts opening, Granting granting) {
        this.establishing = establishing;
        this.opening = opening;
        this.granting = granting;
    }

    Staff found() {
        Staff staff = new Staff();
        CsvTable.resource("/demo/agencies.csv").rows().forEach(row -> staff.add(establish(staff, row)));
        CsvTable.resource("/demo/people.csv").rows().forEach(row -> {
            String slug = row.get("机关");
            opening.openForDemo(row.get("用户名"), row.get("姓名"), PASSWORD, staff.agency(slug).id(), roles(row.get("岗位")));
            staff.add(slug, opening.officer(row.get("用户名")).orElseThrow());
        });
        return staff;
    }

    private Agency establish(Staff staff, CsvTable.Row row) {
        Agency above = row.get("上级").isEmpty() ? null : staff.agency(row.get("上级"));
        return establishing.establish(Actor.SYSTEM, Agency.named(row.get("代号"), row.get("信用代码"), row.get("全称"),
                        row.get("简称"), row.get("代字"), AgencyKind.valueOf(row.get("性质")), Level.valueOf(row.get("层级")), above)
                .withContacts(row.get("地址"), "000000", row.get("电话"), "", row.get("代号") + "@example.gov.cn",
                        "工作日 9:00—12:00，13:30—17:00")
                .withRemedies(row.get("复议机关"), "青禾县人民法院"));
    }

    private static Set<Role> roles(String labels) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String label : labels.split("、")) {
            roles.add(Arrays.stream(Role.values()).filter(role -> role.label().equals(label)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no role " + label)));
        }
        return roles;
    }

    /// Grants the single-clerk mode for a year, as the supervisor does every year.
    void grantSingleClerk(Staff staff, String town, LocalDate from) {
        granting.grant(new GrantForm(staff.agency(town).id(), "全镇从事政府信息公开工作的只有一名人员，暂无条件另设保密审查岗。",
                from, from.plusYears(1).minusDays(1), 1), staff.of("xfb", Role.SUPERVISOR));
    }
}
