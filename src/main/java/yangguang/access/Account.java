package yangguang.access;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// Account (账号) of an officer.
@Table("account")
record Account(@Id Long id, String username, String name, String passwordHash, long agencyId, String[] roles,
        boolean demo, boolean disabled, int failures, LocalDateTime lockedUntil, LocalDateTime lastSignIn,
        @Version Integer version) {

    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    static Account opened(String username, String name, String passwordHash, long agencyId, Set<Role> roles,
            boolean demo) {
        return new Account(null, username, name, passwordHash, agencyId, names(roles), demo, false, 0, null, null,
                null);
    }

    Set<Role> roleSet() {
        Set<Role> set = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(set::add);
        return set;
    }

    Account changed(String name, long agencyId, Set<Role> roles, boolean disabled) {
        return new Account(id, username, name, passwordHash, agencyId, names(roles), demo, disabled, failures,
                lockedUntil, lastSignIn, version);
    }

    Account withPassword(String hash) {
        return new Account(id, username, name, hash, agencyId, roles, demo, disabled, 0, null, lastSignIn, version);
    }

    boolean lockedAt(LocalDateTime now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
