package org.notorturetj.signer;

import java.sql.SQLException;
import java.util.List;

import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;
import org.notorturetj.platform.command.ServerSettings;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.signer.key.KeyException;
import org.notorturetj.signer.key.KeyFolder;
import org.notorturetj.signer.key.KeySettings;
import org.notorturetj.signer.key.LastSigned;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts a new epoch of the log. */
@Command(
        name = "epoch",
        mixinStandardHelpOptions = true,
        description = "Start a new epoch after restoring a backup.")
public final class EpochCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "raise",
            mixinStandardHelpOptions = true,
            description =
                    "Let the signer continue from the restored database; phones then compare everything again. Before that, what was removed since the backup is removed again, from the list beside the keys.")
    int raise() throws Exception {
        // Before the command below, which leaves where its own database was in the settings.
        DatabaseSettings settings = DatabaseSettings.of(CommandConfig.read());
        int applied = Server.command(List.of("removals", "apply"));
        if (applied != CommandLine.ExitCode.OK) {
            return applied;
        }
        try (Database database = Database.openExisting(settings)) {
            ServerSettings.takeOver(database.access());
            KeyFolder folder = KeySettings.of(CommandConfig.read()).folder();
            LastSigned raised =
                    new LastSigned(Math.max(remembered(folder), signed(database)) + 1, 0, 0);
            folder.remember(raised);
            System.out.printf(
                    "Epoch %d: the signer continues from the database.%n", raised.epoch());
        }
        return CommandLine.ExitCode.OK;
    }

    /** 0 if the file is damaged: then only the database has the epoch. */
    private static long remembered(KeyFolder folder) {
        try {
            return folder.lastSigned().epoch();
        } catch (KeyException e) {
            System.err.println(e.getMessage());
            return 0;
        }
    }

    private static long signed(Database database) throws SQLException {
        try (var connection = database.access().connect(Role.PUBLIC_DOOR);
                var newest =
                        connection
                                .createStatement()
                                .executeQuery("SELECT max(epoch) FROM published.signed_head")) {
            newest.next();
            return newest.getLong(1);
        }
    }
}
