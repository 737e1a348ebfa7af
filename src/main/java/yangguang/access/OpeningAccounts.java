package yangguang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.modulith.NamedInterface;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Opening accounts (开设账号), changing roles, giving a new password.
@Component
@NamedInterface("facts")
public class OpeningAccounts {

    private static final int SHORTEST = 8;
    private static final int SHORTEST_ALONE = 12;

    private final Accounts accounts;
    private final AgencyRegister agencies;
    private final PasswordEncoder passwords;
    private final Journal journal;

    OpeningAccounts(Accounts accounts, AgencyRegister agencies, PasswordEncoder passwords, Journal journal) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.passwords = passwords;
        this.journal = journal;
    }

    public List<Obstacle> obstaclesTo(String username, String name, String password, long agencyId, Set<Role> roles) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (username == null || !username.matches("[a-z][a-z0-9._-]{1,39}")) {
            obstacles.add(Obstacle.at("username", "用户名以小写字母开头，只能用 2 至 40 个小写字母、数字、点和横线。"));
        } else if (accounts.findByUsername(username).isPresent()) {
            obstacles.add(Obstacle.at("username", "用户名“" + username + "”已经有人使用。", "请换一个用户名。"));
        }
        obstacles.addAll(obstaclesToParticulars(name, agencyId, roles));
        obstacles.addAll(obstaclesToPassword(password, roles));
        return obstacles;
    }

    List<Obstacle> obstaclesToParticulars(String name, long agencyId, Set<Role> roles) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > 60) {
            obstacles.add(Obstacle.at("name", "请填写姓名，不超过 60 个字。"));
        }
        if (agencies.find(agencyId).isEmpty()) {
            obstacles.add(Obstacle.at("agencyId", "请选择所在机关。"));
        }
        if (roles.isEmpty()) {
            obstacles.add(Obstacle.at("roles", "请至少选择一个岗位。"));
        } else if (roles.size() > 1 && roles.stream().anyMatch(Role::standsAlone)) {
            obstacles.add(Obstacle.at("roles", "系统管理员、审计管理员不能兼任其他岗位。", "请为业务岗位另开账号。"));
        }
        return obstacles;
    }

    List<Obstacle> obstaclesToPassword(String password, Set<Role> roles) {
        int shortest = roles.stream().anyMatch(Role::standsAlone) ? SHORTEST_ALONE : SHORTEST;
        long classes = password == null ? 0 : Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> Pattern.compile(kind).matcher(password).find()).count();
        if (password == null || password.length() < shortest || password.length() > 100 || classes < 3) {
            return List.of(Obstacle.at("password",
                    "口令至少 " + shortest + " 位，并含大写字母、小写字母、数字、符号中的三种。"));
        }
        return List.of();
    }

    @Transactional
    public long open(Actor by, String username, String name, String password, long agencyId, Set<Role> roles) {
        Obstructed.unlessEmpty(obstaclesTo(username, name, password, agencyId, roles));
        return store(by, Account.opened(username, name, passwords.encode(password), agencyId, roles, false));
    }

    /// Opens an account of the demo's cast, which the sign-in page lists.
    @Transactional
    public long openForDemo(String username, String name, String password, long agencyId, Set<Role> roles) {
        return store(Actor.SYSTEM, Account.opened(username, name, passwords.encode(password), agencyId, roles, true));
    }

    private long store(Actor by, Account account) {
        Account opened = accounts.save(account);
        journal.write(Act.of(by, "开设账号", "", "账号", account.username(), null,
                Map.of("agency", account.agencyId(), "roles", List.of(account.roles()))));
        return opened.id();
    }

    @Transactional
    void change(Actor by, long id, String name, long agencyId, Set<Role> roles, boolean disabled) {
        Obstructed.unlessEmpty(obstaclesToParticulars(name, agencyId, roles));
        Account before = accounts.findById(id).orElseThrow();
        accounts.save(before.changed(name, agencyId, roles, disabled));
        journal.write(Act.of(by, "调整账号", "", "账号", before.username(),
                Map.of("roles", List.of(before.roles()), "disabled", before.disabled()),
                Map.of("roles", roles.stream().map(Enum::name).sorted().toList(), "disabled", disabled)));
    }

    @Transactional
    void givePassword(Actor by, long id, String password) {
        Account account = accounts.findById(id).orElseThrow();
        Obstructed.unlessEmpty(obstaclesToPassword(password, account.roleSet()));
        accounts.save(account.withPassword(passwords.encode(password)));
        journal.write(Act.of(by, "重置口令", "", "账号", account.username(), null, null));
    }

    /// The officer of an account as of now, for acts done on somebody's behalf (imports, the demo).
    public Optional<Officer> officer(String username) {
        return accounts.findByUsername(username).filter(a -> !a.disabled())
                .map(a -> new Officer(a.id(), a.username(), a.name(), a.agencyId(),
                        agencies.get(a.agencyId()).name(), a.roleSet()));
    }

    static String labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }
}
