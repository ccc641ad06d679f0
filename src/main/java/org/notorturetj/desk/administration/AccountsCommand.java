package org.notorturetj.desk.administration;

import java.util.List;

import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Manages desk accounts from the server's command line, also while the server runs. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description =
                "Enrol the first two people of the desk, or recover an account that cannot sign in.")
public final class AccountsCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description =
                    "Create the first account, an administrator and coordinator, and print its password.")
    int init(@Option(names = "--login", required = true, description = "Its login.") String login) {
        return run("init", login);
    }

    @Command(
            name = "second",
            mixinStandardHelpOptions = true,
            description =
                    "Enrol the second person who may approve, also an administrator and coordinator, and print her password.")
    int second(
            @Option(names = "--login", required = true, description = "Its login.") String login) {
        return run("second", login);
    }

    @Command(
            name = "unfreeze",
            mixinStandardHelpOptions = true,
            description = "Unfreeze an account; at the desk, this takes two people.")
    int unfreeze(
            @Option(names = "--login", required = true, description = "Its login.") String login) {
        return run("unfreeze", login);
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description =
                    "Set a new password for an account, print it once, and remove its one-time codes.")
    int reset(
            @Option(names = "--login", required = true, description = "Its login.") String login) {
        return run("reset", login);
    }

    private static int run(String what, String login) {
        return Server.command(List.of("accounts", what, login));
    }
}
