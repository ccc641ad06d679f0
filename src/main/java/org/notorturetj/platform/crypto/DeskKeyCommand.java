package org.notorturetj.platform.crypto;

import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.ConsoleCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates the desk's key. */
@Command(
        name = "desk-key",
        mixinStandardHelpOptions = true,
        description = "Create the key that the desk encrypts with, in notorturetj.keys.folder.")
public final class DeskKeyCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Create the key. An existing key is never overwritten.")
    int init() {
        DeskKeyFile file = DeskKeyFile.of(CommandConfig.read());
        file.create();
        System.out.printf(
                "Created the desk's key: %s.%nKeep a copy elsewhere, apart from the database backups: without it nobody can sign in.%n",
                file.path());
        return CommandLine.ExitCode.OK;
    }
}
