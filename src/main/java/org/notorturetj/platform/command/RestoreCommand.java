package org.notorturetj.platform.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.notorturetj.platform.database.Backup;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Restores a backup into an empty database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Restore a backup into an empty data folder or an empty database.")
final class RestoreCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "A file written by the command 'backup'.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.open(DatabaseSettings.of(CommandConfig.read()))) {
            long seq = Backup.restore(database.access(), file);
            System.out.printf(
                    "Restored %s, up to publication %d. Put the keys beside it as they are now, with their list of removals: the next start of a node with a desk removes again what was removed since.%n",
                    file, seq);
        }
        return 0;
    }
}
