package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.api.desk.account.NewAccount;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.InitialPassword;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The command {@code accounts}: enrols the first two people and recovers accounts when nobody can
 * sign in. Whoever can run it has the server's files, and with them everything.
 */
@ApplicationScoped
class AccountsCommandRunner implements ServerCommand {
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final FirstAdministrator first;
    private final Unfreeze unfreeze;
    private final ResetCredentials reset;
    private final Approvers approvers;
    private final LookAlikeLogins lookAlikes;
    private final AccountConfig config;

    AccountsCommandRunner(
            Accounts accounts,
            AccountSecrets secrets,
            FirstAdministrator first,
            Unfreeze unfreeze,
            ResetCredentials reset,
            Approvers approvers,
            LookAlikeLogins lookAlikes,
            AccountConfig config) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.first = first;
        this.unfreeze = unfreeze;
        this.reset = reset;
        this.approvers = approvers;
        this.lookAlikes = lookAlikes;
        this.config = config;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    @ActivateRequestContext
    public int run(List<String> arguments) {
        String login = arguments.get(1);
        try {
            System.out.println(
                    QuarkusTransaction.requiringNew().call(() -> act(arguments.get(0), login)));
            return 0;
        } catch (CommandException failure) {
            System.err.println(failure.getMessage());
        }
        return 1;
    }

    private String act(String what, String login) {
        return switch (what) {
            case "init" -> init(login);
            case "second" -> second(login);
            case "unfreeze" -> {
                unfreeze.carryOut(AccountAudit.SERVER, new Unfreeze.Payload(id(login)));
                yield "The account can sign in again. %s".formatted(wait(login));
            }
            case "reset" -> reset(login);
            default -> throw new CommandException("There is no command 'accounts " + what + "'.");
        };
    }

    private String init(String login) {
        requireForm(login);
        if (accounts.count() > 0) {
            throw new CommandException(
                    "Accounts already exist: 'accounts second' enrols the second person who may approve, an administrator creates further ones, and 'accounts reset' or 'accounts unfreeze' recovers one that cannot sign in.");
        }
        return "Password: %s%nIt must be changed at the first sign-in. The second person is enrolled with 'accounts second --login NAME'."
                .formatted(first.create(login, true));
    }

    /** Nobody at the desk makes the second of two people: that takes the server. */
    private String second(String login) {
        requireForm(login);
        if (accounts.count() == 0) {
            throw new CommandException("There is no account yet: begin with 'accounts init'.");
        }
        if (!approvers.areFew()) {
            throw new CommandException(
                    "Two people may approve already: they create further accounts at the desk, and 'accounts reset' or 'accounts unfreeze' recovers one that cannot sign in.");
        }
        try {
            lookAlikes.refuse(login);
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.ALREADY_EXISTS) {
                throw refused; // without the desk's key no login can be read
            }
            throw new CommandException("An account has this login, or one that reads like it.");
        }
        boolean founder = !approvers.exist();
        return "Password: %s%nIt must be changed at the first sign-in. %s"
                .formatted(
                        first.create(login, founder),
                        founder
                                ? "This account may approve as soon as its owner has chosen a password and enrolled a device."
                                : "This account approves nothing for %s after that."
                                        .formatted(waiting()));
    }

    private static void requireForm(String login) {
        if (!Pattern.matches(NewAccount.LOGIN, AccountSecrets.normalized(login))) {
            throw new CommandException(
                    "A login has 3 to 40 lower-case Latin letters, digits, dots, hyphens and underscores.");
        }
    }

    private String reset(String login) {
        String id = id(login);
        String first = InitialPassword.part();
        reset.carryOut(AccountAudit.SERVER, reset.withoutTotp(id));
        String second = reset.carryOut(AccountAudit.SERVER, reset.toPassword(id, first));
        return "Password: %s%nIt must be changed at the next sign-in. One-time codes have been removed; enrol a device again. %s"
                .formatted(InitialPassword.of(first, Objects.requireNonNull(second)), wait(login));
    }

    private String wait(String login) {
        return accounts.require(id(login)).awaitsFounder()
                ? "Nobody has used it yet: it need not wait before it approves."
                : "This account cannot approve anything for %s.".formatted(waiting());
    }

    private String waiting() {
        long hours = config.waitAfterReset().toHours();
        return hours == 0 ? config.waitAfterReset().toString() : hours + " hours";
    }

    private String id(String login) {
        return accounts.withLogin(secrets.loginHash(login))
                .map(account -> account.id)
                .orElseThrow(() -> new CommandException("There is no account with this login."));
    }
}
