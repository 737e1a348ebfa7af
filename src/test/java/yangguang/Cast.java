package yangguang;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.OpeningAccounts;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.CreditCode;
import yangguang.agencies.Establishing;
import yangguang.agencies.Level;
import yangguang.journal.Actor;

/// The tests' cast (演员表): fresh agencies and people for each test. Nothing in it is real.
@Component
public class Cast {

    public static final String PASSWORD = "Yangguang-2026";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Establishing establishing;
    private final OpeningAccounts opening;

    Cast(Establishing establishing, OpeningAccounts opening) {
        this.establishing = establishing;
        this.opening = opening;
    }

    /// A county government of its own.
    public Agency county() {
        int n = NEXT.getAndIncrement();
        return establish(n, "青禾" + n + "县人民政府", AgencyKind.GOVERNMENT, Level.COUNTY, null);
    }

    /// A department below a government.
    public Agency department(Agency government) {
        int n = NEXT.getAndIncrement();
        return establish(n, "青禾县第" + n + "局", AgencyKind.DEPARTMENT, Level.COUNTY, government);
    }

    public Agency township(Agency government) {
        int n = NEXT.getAndIncrement();
        return establish(n, "柳塘" + n + "镇人民政府", AgencyKind.TOWNSHIP, Level.TOWN, government);
    }

    private Agency establish(int n, String name, AgencyKind kind, Level level, Agency parent) {
        return establishing.establish(Actor.SYSTEM, Agency.named("t" + n, creditCode(n), name, name, "青测" + n, kind, level, parent)
                .withContacts("青禾县中心路 " + n + " 号", "000000", "000-0000000", "", "xxgk@example.gov.cn",
                        "工作日 9:00—17:00")
                .withRemedies("青禾县人民政府", "青禾县人民法院"));
    }

    /// A made-up credit code with a right check character.
    public static String creditCode(int n) {
        String seventeen = "11999900" + "MB%07d".formatted(n);
        return seventeen + CreditCode.checkCharacter(seventeen);
    }

    /// An officer with these roles; can sign in with [#PASSWORD].
    public Officer officer(Agency agency, Role... roles) {
        String username = "u" + NEXT.getAndIncrement();
        EnumSet<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Arrays.asList(roles));
        opening.open(Actor.SYSTEM, username, "测试人员" + username, PASSWORD, agency.id(), set);
        return opening.officer(username).orElseThrow();
    }
}
