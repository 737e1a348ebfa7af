package yangguang.access;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.TimeMachine;

/// Signing in (登录): five failures lock the account for a quarter of an hour. The answer is the same for an
/// unknown name and a wrong password, and takes as long.
@Component
class SigningIn implements AuthenticationProvider {

    private static final String WRONG = "用户名或口令不正确。连续 5 次不正确，账号将锁定 15 分钟。";

    private final Accounts accounts;
    private final AgencyRegister agencies;
    private final PasswordEncoder passwords;
    private final JdbcClient db;
    private final Journal journal;
    private final TimeMachine clock;
    private final TransactionTemplate transaction;
    private final String nobodysHash;

    SigningIn(Accounts accounts, AgencyRegister agencies, PasswordEncoder passwords, JdbcClient db, Journal journal,
            TimeMachine clock, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.passwords = passwords;
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = String.valueOf(attempt.getPrincipal()).strip();
        String password = String.valueOf(attempt.getCredentials());
        Account account = accounts.findByUsername(username).orElse(null);
        LocalDateTime now = clock.now();
        if (account != null && account.lockedAt(now)) {
            throw new LockedException("这个账号因连续登录失败已锁定，请在 "
                    + account.lockedUntil().plusMinutes(1).format(DateTimeFormatter.ofPattern("HH:mm")) + " 以后再试，或者联系系统管理员。");
        }
        boolean matches = passwords.matches(password, account == null ? nobodysHash : account.passwordHash());
        if (account == null) {
            throw new BadCredentialsException(WRONG);
        }
        if (!matches || account.disabled()) {
            transaction.executeWithoutResult(_ -> failed(account, now));
            throw new BadCredentialsException(WRONG);
        }
        Officer officer = new Officer(account.id(), account.username(), account.name(), account.agencyId(),
                agencies.get(account.agencyId()).name(), account.roleSet());
        transaction.executeWithoutResult(_ -> succeeded(officer, now));
        List<SimpleGrantedAuthority> roles =
                officer.roles().stream().map(r -> new SimpleGrantedAuthority("ROLE_" + r.name())).toList();
        return UsernamePasswordAuthenticationToken.authenticated(officer, null, roles);
    }

    private void failed(Account account, LocalDateTime now) {
        db.sql("""
                update account set failures = case when failures + 1 >= :allowed then 0 else failures + 1 end,
                    locked_until = case when failures + 1 >= :allowed then :until else locked_until end
                where id = :id""")
                .param("allowed", Account.FAILURES_ALLOWED).param("until", now.plus(Account.LOCK))
                .param("id", account.id()).update();
        journal.write(Act.of(Actor.SYSTEM, "登录失败", "", "账号", account.username(), null, null));
    }

    private void succeeded(Officer officer, LocalDateTime now) {
        db.sql("update account set failures = 0, locked_until = null, last_sign_in = ? where id = ?")
                .params(now, officer.id()).update();
        journal.write(Act.of(officer.actor(), "登录", "", "账号", officer.username(), null, null));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
