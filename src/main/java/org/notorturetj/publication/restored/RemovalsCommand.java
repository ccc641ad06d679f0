package org.notorturetj.publication.restored;

import java.util.List;

import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The list of removals beside the keys, and a database that is older than it. */
@Command(
        name = "removals",
        mixinStandardHelpOptions = true,
        description =
                "Keep what was taken away from coming back with a backup: see docs/operations/backup-and-restore.md.")
public final class RemovalsCommand implements ConsoleCommand {
    static final String APPLY = "apply";
    static final String NAMES_ENTERED = "names-entered";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = APPLY,
            mixinStandardHelpOptions = true,
            description =
                    "Take away again what was taken away since the backup that was restored, as each start does.")
    int apply() {
        return run(APPLY);
    }

    @Command(
            name = NAMES_ENTERED,
            mixinStandardHelpOptions = true,
            description =
                    "Say that no protected name is missing any more after a restore, so that publishing goes on.")
    int namesEntered() {
        return run(NAMES_ENTERED);
    }

    private static int run(String what) {
        return Server.command(List.of("removals", what));
    }
}
