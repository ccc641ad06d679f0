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
import org.notorturetj.desk.credential.PasswordHasher;
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
    private final PasswordHasher passwords;
    private final SignInToDesk signIn;
    private final CurrentPerson current;

    AccountAdministration(
            AccountChanges changes,
            CreateAccount createAccount,
            ChangeRoles changeRoles,
            TotpPolicy totpPolicy,
            Unfreeze unfreeze,
            ResetCredentials reset,
            PasswordHasher passwords,
            SignInToDesk signIn,
            CurrentPerson current) {
        this.changes = changes;
        this.createAccount = createAccount;
        this.changeRoles = changeRoles;
        this.totpPolicy = totpPolicy;
        this.unfreeze = unfreeze;
        this.reset = reset;
        this.passwords = passwords;
        this.signIn = signIn;
        this.current = current;
    }

    ChangeOutcome createPerson(String login, @Nullable String email, Set<Role> roles) {
        String password = PasswordHasher.generate();
        var payload = createAccount.person(login, email, roles, passwords.hash(password));
        return outcome(
                payload.id(), changes.applyOrPropose(createAccount, payload), password, null);
    }

    ChangeOutcome createService(String login) {
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
                String password = PasswordHasher.generate();
                var payload = reset.toPassword(id, passwords.hash(password));
                yield outcome(id, changes.applyOrPropose(reset, payload), password, null);
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

    private static ChangeOutcome outcome(String id, Optional<String> proposal) {
        return outcome(id, proposal, null, null);
    }

    private static ChangeOutcome outcome(
            String id,
            Optional<String> proposal,
            @Nullable String password,
            @Nullable String token) {
        return new ChangeOutcome(id, proposal.isEmpty(), proposal.orElse(null), password, token);
    }
}
