package org.notorturetj.platform.crypto;

import java.util.List;

import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates and replaces the keys of protected names. */
@Command(
        name = "names-key",
        mixinStandardHelpOptions = true,
        description = "The keys that protected names are sealed with, in notorturetj.keys.folder.")
public final class NamesKeyCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Create the first key. An existing file is never overwritten.")
    int init() {
        KeyRingFile file = KeyRingFile.of(CommandConfig.read());
        if (file.exists()) {
            throw new CommandException(
                    "The keys of protected names exist already: %s is not overwritten."
                            .formatted(file.path()));
        }
        file.add();
        System.out.printf(
                "Created the key of protected names: %s.%nKeep a copy elsewhere, apart from the database backups: without it nobody can write at the desk.%n",
                file.path());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Add a new key. Copy the file to every desk node, then run 'names-key reseal'.")
    int rotate() {
        KeyRingFile file = KeyRingFile.of(CommandConfig.read());
        if (!file.exists()) {
            throw new CommandException(
                    "There is no key yet: create it with 'names-key init' (%s)."
                            .formatted(file.path()));
        }
        System.out.printf(
                "Added key %d to %s.%nCopy the file to every desk node, then run 'names-key reseal'.%n",
                file.add(), file.path());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "reseal",
            mixinStandardHelpOptions = true,
            description =
                    "Seal every protected name with the newest key, and drop the older ones from the file. Old backups can then not be read with it: keep a copy of the old file as long as those.")
    int reseal(
            @Option(
                            names = "--forget",
                            description =
                                    "Forget decisions about names of the previous website that are kept with an older key only: its texts wait again.")
                    boolean forget) {
        return Server.command(forget ? List.of("names-key", "forget") : List.of("names-key"));
    }
}
