package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Role;
import org.notorturetj.api.desk.account.ChangeOutcome;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.desk.credential.InitialPassword;
import org.notorturetj.desk.signin.SignInToDesk;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Digest;

/** Prepares account changes for an administrator. Generated secrets are returned only to her. */
@ApplicationScoped
class AccountAdministration {
    private final AccountChanges changes;
    private final CreateAccount createAccount;
    private final ChangeRoles changeRoles;
    private final TotpPolicy totpPolicy;
    private final Unfreeze unfreeze;
    private final ResetCredentials reset;
    private final SignInToDesk signIn;
    private final NameCheck names;
    private final CurrentPerson current;

    AccountAdministration(
            AccountChanges changes,
            CreateAccount createAccount,
            ChangeRoles changeRoles,
            TotpPolicy totpPolicy,
            Unfreeze unfreeze,
            ResetCredentials reset,
            SignInToDesk signIn,
            NameCheck names,
            CurrentPerson current) {
        this.changes = changes;
        this.createAccount = createAccount;
        this.changeRoles = changeRoles;
        this.totpPolicy = totpPolicy;
        this.unfreeze = unfreeze;
        this.reset = reset;
        this.signIn = signIn;
        this.names = names;
        this.current = current;
    }

    ChangeOutcome createPerson(String login, @Nullable String email, Set<Role> roles) {
        requireNobody(login);
        String part = InitialPassword.part();
        var payload = createAccount.person(login, email, roles, part);
        return outcome(payload.id(), changes.applyOrPropose(createAccount, payload), part, null);
    }

    ChangeOutcome createService(String login) {
        requireNobody(login);
        String token = signIn.newToken();
        var payload = createAccount.service(login, token);
        return outcome(payload.id(), changes.applyOrPropose(createAccount, payload), null, token);
    }

    ChangeOutcome changeRoles(String id, List<String> roles) {
        return outcome(id, changes.applyOrPropose(changeRoles, new ChangeRoles.Payload(id, roles)));
    }

    ChangeOutcome requireTotp(String id, boolean required) {
        return outcome(
                id, changes.applyOrPropose(totpPolicy, new TotpPolicy.Payload(id, required)));
    }

    ChangeOutcome unfreeze(String id) {
        return outcome(id, changes.applyOrPropose(unfreeze, new Unfreeze.Payload(id)));
    }

    ChangeOutcome reset(String id, String what, Optional<String> email) {
        if (id.equals(current.get().accountId())) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "id", Rule.ACCOUNT_OWN);
        }
        return switch (ResetCredentials.What.ofWord(what)) {
            case PASSWORD -> {
                String part = InitialPassword.part();
                var payload = reset.toPassword(id, part);
                yield outcome(id, changes.applyOrPropose(reset, payload), part, null);
            }
            case TOKEN -> {
                String token = signIn.newToken();
                var payload = reset.toToken(id, Digest.sha256(token));
                yield outcome(id, changes.applyOrPropose(reset, payload), null, token);
            }
            case EMAIL ->
                    outcome(
                            id,
                            changes.applyOrPropose(reset, reset.toEmail(id, email.orElse(null))));
            case TOTP -> outcome(id, changes.applyOrPropose(reset, reset.withoutTotp(id)));
        };
    }

    /** Colleagues and approvers read logins. */
    private void requireNobody(String login) {
        names.require(current.get().accountId(), null, null, "/login", login);
    }

    private static ChangeOutcome outcome(String id, AccountChanges.Outcome outcome) {
        return outcome(id, outcome, null, null);
    }

    /**
     * Returns what became of a change.
     *
     * @param firstPart of a first password; the second one goes to whoever approves, or, if nobody
     *     has to, is here too
     */
    private static ChangeOutcome outcome(
            String id,
            AccountChanges.Outcome outcome,
            @Nullable String firstPart,
            @Nullable String token) {
        String password =
                firstPart == null || outcome.secondPart() == null
                        ? firstPart
                        : InitialPassword.of(firstPart, outcome.secondPart());
        return new ChangeOutcome(
                id, outcome.proposal() == null, outcome.proposal(), password, token);
    }
}
