package org.notorturetj.desk.signin;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.desk.account.DeskAccount;
import org.notorturetj.api.desk.account.OwnAccount;
import org.notorturetj.api.desk.account.Session;
import org.notorturetj.api.desk.account.SessionList;
import org.notorturetj.api.desk.account.TotpState;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.credential.RecoveryCodes;

/** Maps accounts and sessions to their API representation. */
@ApplicationScoped
public class AccountViews {
    private final AccountSecrets secrets;
    private final RecoveryCodes recoveryCodes;

    AccountViews(AccountSecrets secrets, RecoveryCodes recoveryCodes) {
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
    }

    public OwnAccount own(Account account) {
        return new OwnAccount(
                account.id,
                secrets.login(account),
                secrets.email(account),
                roles(account),
                List.copyOf(RolePermissions.of(account.roles)),
                account.passwordInitial,
                totp(account));
    }

    public DeskAccount administered(Account account) {
        return new DeskAccount(
                account.id,
                secrets.login(account),
                secrets.email(account),
                roles(account),
                state(account),
                totp(account),
                account.createdAt,
                account.resetAt);
    }

    private static String state(Account account) {
        if (account.isFrozen()) {
            return "frozen";
        }
        return account.takenUpAt == null && !account.isService() ? "new" : "active";
    }

    TotpState totp(Account account) {
        return new TotpState(
                account.hasTotp(), account.totpRequired, recoveryCodes.remaining(account.id));
    }

    public static List<String> roles(Account account) {
        return account.roles.stream().sorted().map(Role::word).toList();
    }

    public static SessionList sessions(List<DeskSession> sessions, String current) {
        return new SessionList(
                sessions.stream()
                        .map(
                                session ->
                                        new Session(
                                                session.id,
                                                session.createdAt,
                                                session.usedAt,
                                                session.expiresAt,
                                                session.id.equals(current)))
                        .toList());
    }
}
