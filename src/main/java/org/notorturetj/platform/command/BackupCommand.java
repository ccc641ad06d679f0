package org.notorturetj.platform.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.notorturetj.platform.database.Backup;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a backup of the database to one file; the server may be running. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Write a backup of the whole database to one file; the server may be running.")
final class BackupCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description =
                    "The file to write. It holds everything the desk holds: protect it accordingly.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.openExisting(DatabaseSettings.of(CommandConfig.read()))) {
            long seq = Backup.write(database.access(), file);
            System.out.printf("Backed up to %s, up to publication %d.%n", file, seq);
        }
        return 0;
    }
}
