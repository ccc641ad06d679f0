package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Role;
import org.notorturetj.api.desk.account.ChangeOutcome;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.desk.signin.SignInToDesk;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;

/** Prepares what an administrator asks for; secrets are made here and shown to her alone. */
@ApplicationScoped
class AccountAdministration {
    private final AccountChanges changes;
    private final CreateAccount createAccount;
    private final ChangeRoles changeRoles;
    private final TotpPolicy requireTotp;
    private final Unfreeze unfreeze;
    private final ResetCredentials reset;
    private final PasswordHasher passwords;
    private final SignInToDesk openSession;
    private final CurrentPerson current;

    AccountAdministration(
            AccountChanges changes,
            CreateAccount createAccount,
            ChangeRoles changeRoles,
            TotpPolicy requireTotp,
            Unfreeze unfreeze,
            ResetCredentials reset,
            PasswordHasher passwords,
            SignInToDesk openSession,
            CurrentPerson current) {
        this.changes = changes;
        this.createAccount = createAccount;
        this.changeRoles = changeRoles;
        this.requireTotp = requireTotp;
        this.unfreeze = unfreeze;
        this.reset = reset;
        this.passwords = passwords;
        this.openSession = openSession;
        this.current = current;
    }

    ChangeOutcome createPerson(String login, @Nullable String email, Set<Role> roles) {
        String password = PasswordHasher.generate();
        var payload = createAccount.person(login, email, roles, passwords.hash(password));
        return outcome(payload.id(), changes.make(createAccount, payload), password, null);
    }

    ChangeOutcome createService(String login) {
        String token = openSession.token();
        var payload = createAccount.service(login, token);
        return outcome(payload.id(), changes.make(createAccount, payload), null, token);
    }

    ChangeOutcome changeRoles(String id, List<String> roles) {
        return outcome(id, changes.make(changeRoles, new ChangeRoles.Payload(id, roles)));
    }

    ChangeOutcome requireTotp(String id, boolean required) {
        return outcome(id, changes.make(requireTotp, new TotpPolicy.Payload(id, required)));
    }

    ChangeOutcome unfreeze(String id) {
        return outcome(id, changes.make(unfreeze, new Unfreeze.Payload(id)));
    }

    ChangeOutcome reset(String id, String what, Optional<String> email) {
        if (id.equals(current.get().accountId())) {
            throw new ProblemException(
                    ProblemType.BAD_PARAMETER,
                    "id",
                    "must be somebody else's: one's own is changed at /desk/v1/account");
        }
        return switch (ResetCredentials.What.ofWord(what)) {
            case PASSWORD -> {
                String password = PasswordHasher.generate();
                var payload = reset.toPassword(id, passwords.hash(password));
                yield outcome(id, changes.make(reset, payload), password, null);
            }
            case TOKEN -> {
                String token = openSession.token();
                var payload = reset.toToken(id, Digest.sha256(token));
                yield outcome(id, changes.make(reset, payload), null, token);
            }
            case EMAIL -> outcome(id, changes.make(reset, reset.toEmail(id, email.orElse(null))));
            case TOTP -> outcome(id, changes.make(reset, reset.withoutTotp(id)));
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
