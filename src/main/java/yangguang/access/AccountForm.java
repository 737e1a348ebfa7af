package yangguang.access;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Form of an account (账号).
public record AccountForm(String username, String name, String password, Long agencyId, Set<Role> roles,
        Boolean disabled) {

    static final AccountForm EMPTY = new AccountForm("", "", "", null, Set.of(), false);

    public AccountForm {
        username = username == null ? "" : username.strip();
        name = name == null ? "" : name.strip();
        password = password == null ? "" : password;
        roles = roles == null ? Set.of() : roles.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        disabled = Boolean.TRUE.equals(disabled);
    }

    long agency() {
        return agencyId == null ? 0 : agencyId;
    }
}
