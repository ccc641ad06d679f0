package org.notorturetj.desk.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.desk.account.DeskAccount;
import org.notorturetj.api.desk.account.DeskAccountBuilder;
import org.notorturetj.api.desk.profile.OwnAccount;
import org.notorturetj.api.desk.profile.OwnAccountBuilder;
import org.notorturetj.api.desk.profile.TotpState;
import org.notorturetj.api.desk.session.Session;
import org.notorturetj.api.desk.session.SessionList;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.credential.RecoveryCodes;

/** Maps accounts and sessions to their API representation. */
@ApplicationScoped
public class AccountViews {
    private final AccountSecrets secrets;
    private final RecoveryCodes recoveryCodes;
    private final AccountConfig config;
    private final Clock clock;

    AccountViews(
            AccountSecrets secrets,
            RecoveryCodes recoveryCodes,
            AccountConfig config,
            Clock clock) {
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
        this.config = config;
        this.clock = clock;
    }

    public OwnAccount own(Account account) {
        return OwnAccountBuilder.builder()
                .id(account.id)
                .login(secrets.login(account))
                .email(secrets.email(account))
                .roles(roles(account))
                .may(List.copyOf(RolePermissions.of(account.roles)))
                .mustChangePassword(account.passwordInitial)
                .totp(totp(account))
                .approvesFrom(approvesFrom(account))
                .displayName(secrets.displayName(account))
                .language(account.language().orElse(null))
                .build();
    }

    public DeskAccount administered(Account account) {
        return DeskAccountBuilder.builder()
                .id(account.id)
                .login(secrets.login(account))
                .email(secrets.email(account))
                .roles(roles(account))
                .state(state(account))
                .totp(totp(account))
                .createdAt(account.createdAt)
                .resetAt(account.resetAt)
                .approvesFrom(approvesFrom(account))
                .build();
    }

    /** Null for people who do not wait, or approve nothing at all. */
    private @Nullable Instant approvesFrom(Account account) {
        return Optional.ofNullable(account.resetAt)
                .filter(unused -> account.isApprover())
                .map(reset -> reset.plus(config.waitAfterReset()))
                .filter(clock.instant()::isBefore)
                .orElse(null);
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
