package org.notorturetj.desk.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.Sponsorships;
import org.notorturetj.desk.credential.InitialPassword;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.desk.signin.SignInToDesk;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Digest;

/** Creates an account. */
@ApplicationScoped
class CreateAccount implements AccountChange<CreateAccount.Payload> {
    private final Accounts accounts;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final LookAlikeLogins lookAlikes;
    private final Sponsorships sponsorships;
    private final PasswordHasher passwords;
    private final SignInToDesk signIn;
    private final AccountAudit audit;
    private final Clock clock;

    CreateAccount(
            Accounts accounts,
            Approvers approvers,
            AccountSecrets secrets,
            LookAlikeLogins lookAlikes,
            Sponsorships sponsorships,
            PasswordHasher passwords,
            SignInToDesk signIn,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.approvers = approvers;
        this.secrets = secrets;
        this.lookAlikes = lookAlikes;
        this.sponsorships = sponsorships;
        this.passwords = passwords;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everything needed to create the account.
     *
     * @param login encrypted, in base64, as the address is
     * @param password always null; the hash of the initial password in payloads from before the
     *     migration V15, which are still read, and never carried out
     * @param tokenHash SHA-256 of a service account's token, in base64; null for a person
     * @param firstPart of the initial password, encrypted, in base64; null for a service account
     */
    record Payload(
            String id,
            String login,
            String loginHash,
            @Nullable String email,
            List<String> roles,
            @Nullable String password,
            @Nullable String tokenHash,
            @Nullable String firstPart) {}

    Payload person(String login, @Nullable String email, Set<Role> roles, String firstPart) {
        return payload(login, email, roles, firstPart, null);
    }

    Payload service(String login, String token) {
        return payload(login, null, Set.of(Role.SERVICE), null, base64(Digest.sha256(token)));
    }

    private Payload payload(
            String login,
            @Nullable String email,
            Set<Role> roles,
            @Nullable String firstPart,
            @Nullable String tokenHash) {
        String id = RandomId.ofDocument();
        return new Payload(
                id,
                base64(secrets.sealLogin(id, login)),
                base64(secrets.loginHash(login)),
                email == null ? null : base64(secrets.sealEmail(id, email)),
                roles.stream().sorted().map(Role::word).toList(),
                null,
                tokenHash,
                firstPart == null ? null : base64(secrets.sealFirstPart(id, firstPart)));
    }

    @Override
    public String kind() {
        return "account.create";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    /** No two accounts have the same login. */
    @Override
    public Object subject(Payload payload) {
        return payload.loginHash();
    }

    @Override
    public void check(Payload payload) {
        RequestedRoles.parse(payload.roles());
        if (accounts.withLogin(bytes(payload.loginHash())).isPresent()) {
            throw new ProblemException(ProblemType.ALREADY_EXISTS, "/login", Rule.LOGIN_TAKEN);
        }
        lookAlikes.refuse(secrets.login(payload.id(), bytes(payload.login())));
    }

    @Override
    public boolean needsSecondApproval(Payload payload) {
        return approvers.exist() || Approvers.includes(RequestedRoles.parse(payload.roles()));
    }

    @Override
    public @Nullable String carryOut(String actor, Payload payload) {
        check(payload);
        Instant now = clock.instant();
        var account =
                new Account(
                        payload.id(),
                        bytes(payload.loginHash()),
                        bytes(payload.login()),
                        RequestedRoles.parse(payload.roles()),
                        now);
        account.totpRequired = Account.needTotp(account.roles);
        account.beginWaiting(now);
        account.email = payload.email() == null ? null : bytes(payload.email());
        String secondPart = null;
        if (payload.firstPart() != null) {
            String firstPart = secrets.firstPart(account.id, bytes(payload.firstPart()));
            secondPart = InitialPassword.part();
            account.setInitialPassword(passwords.hash(InitialPassword.of(firstPart, secondPart)));
        }
        accounts.persist(account);
        sponsorships.record(actor, account, now);
        if (payload.tokenHash() != null) {
            signIn.openServiceSession(account, bytes(payload.tokenHash()));
        }
        audit.record(actor, kind(), account.id, List.of("login", "roles"));
        return secondPart;
    }

    @Override
    public Map<String, Object> details(Payload payload) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("account", payload.id());
        shown.put("login", secrets.login(payload.id(), bytes(payload.login())));
        shown.put("roles", payload.roles());
        if (payload.email() != null) {
            shown.put("email", secrets.email(payload.id(), bytes(payload.email())));
        }
        return shown;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
