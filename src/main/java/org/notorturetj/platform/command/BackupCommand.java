package org.notorturetj.platform.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.notorturetj.platform.database.Backup;
import org.notorturetj.platform.database.Database;
import org.notorturetj.platform.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes everything the server knows into one file, also while it runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Write a backup of the whole database into one file, also while the server runs.")
final class BackupCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; keep it as safe as the desk itself.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.openOrAttach(DatabaseSettings.of(CommandConfig.read()))) {
            long seq = Backup.write(database.access(), file);
            System.out.printf("Backed up to %s, up to publication %d.%n", file, seq);
        }
        return 0;
    }
}
