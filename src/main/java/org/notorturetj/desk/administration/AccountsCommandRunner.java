package org.notorturetj.desk.administration;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.api.desk.account.NewAccount;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The command {@code accounts}: creates the first account and recovers accounts when nobody can
 * sign in. Whoever can run it has the server's files, and with them everything.
 */
@ApplicationScoped
class AccountsCommandRunner implements ServerCommand {
    private static final String SERVER = "server";

    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final FirstAdministrator first;
    private final Unfreeze unfreeze;
    private final ResetCredentials reset;
    private final PasswordHasher passwords;

    AccountsCommandRunner(
            Accounts accounts,
            AccountSecrets secrets,
            FirstAdministrator first,
            Unfreeze unfreeze,
            ResetCredentials reset,
            PasswordHasher passwords) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.first = first;
        this.unfreeze = unfreeze;
        this.reset = reset;
        this.passwords = passwords;
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
            case "unfreeze" -> {
                unfreeze.carryOut(SERVER, new Unfreeze.Payload(id(login)));
                yield "The account can sign in again.";
            }
            case "reset" -> reset(id(login));
            default -> throw new CommandException("There is no command 'accounts " + what + "'.");
        };
    }

    private String init(String login) {
        if (!Pattern.matches(NewAccount.LOGIN, AccountSecrets.normalized(login))) {
            throw new CommandException(
                    "A login has 3 to 40 lower-case Latin letters, digits, dots, hyphens and underscores.");
        }
        if (accounts.count() > 0) {
            throw new CommandException(
                    "Accounts already exist: an administrator creates further ones, and 'accounts reset' or 'accounts unfreeze' recovers one that cannot sign in.");
        }
        return "Password: %s%nIt must be changed at the first sign-in."
                .formatted(first.create(login));
    }

    private String reset(String id) {
        String password = PasswordHasher.generate();
        reset.carryOut(SERVER, reset.withoutTotp(id));
        reset.carryOut(SERVER, reset.toPassword(id, passwords.hash(password)));
        return "Password: %s%nIt must be changed at the next sign-in. One-time codes have been removed; enrol a device again. This account cannot approve anything for 24 hours."
                .formatted(password);
    }

    private String id(String login) {
        return accounts.withLogin(secrets.loginHash(login))
                .map(account -> account.id)
                .orElseThrow(() -> new CommandException("There is no account with this login."));
    }
}
