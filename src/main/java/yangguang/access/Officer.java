package yangguang.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import yangguang.journal.Actor;
import yangguang.web.Forbidden;

/// Officer (工作人员) who is signed in, with the roles held on behalf of one agency.
@NamedInterface("facts")
public record Officer(long id, String username, String name, long agencyId, String agencyName, Set<Role> roles) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... some) {
        return Arrays.stream(some).anyMatch(roles::contains);
    }

    /// Goes on if the officer holds one of the roles.
    ///
    /// @throws Forbidden otherwise, naming the roles that may
    public void require(Role... some) {
        if (!hasAny(some)) {
            throw new Forbidden("这项操作由" + Arrays.stream(some).map(Role::label).collect(Collectors.joining("、"))
                    + "办理，您目前没有这个岗位。");
        }
    }

    /// The officer as the journal names him.
    public Actor actor() {
        return Actor.officer(username, name, agencyId);
    }
}
