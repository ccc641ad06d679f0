package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.file.Path;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.database.Database;
import org.notorturetj.platform.database.DatabaseSettings;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** Writes a mirror. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write a mirror of the signed files into a folder, also while the server runs; run again, it writes what changed.")
public final class ExportCommand implements ConsoleCommand {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The folder: the root of a web server, or of a USB stick.")
    private Path folder;

    @Option(
            names = "--updates",
            defaultValue = "30",
            description = "For how many earlier heads the changes are written too. Default: 30.")
    private int updates;

    @Override
    public Integer call() {
        try (Database database = Database.openOrAttach(DatabaseSettings.of(CommandConfig.read()))) {
            var mirror = new MirrorFolder(folder, new Encodings(Encodings.SMALLEST));
            long seq =
                    new Export(new FileQueries(database.access().source(Role.PUBLIC_DOOR)), mirror)
                            .write(updates);
            System.out.printf(
                    "Mirror in %s: publication %d, %d files changed.%n",
                    folder, seq, mirror.changed());
        } catch (IOException e) {
            throw new CommandException(
                    "The mirror in %s stays at its last state: %s. Free the disk and run again."
                            .formatted(folder, e.getMessage()),
                    e);
        } catch (DatabaseUnavailableException e) {
            throw new CommandException("The database does not answer: is it the right one?", e);
        }
        return CommandLine.ExitCode.OK;
    }
}
