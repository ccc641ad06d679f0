package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.FileTrouble;
import org.notorturetj.platform.command.Server;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.MirrorFolder;

import io.agroal.api.AgroalDataSource;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a mirror to a folder. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write a mirror of the signed files to a folder; the server may be running. A later run writes only what changed.")
public final class ExportCommand implements ConsoleCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Kind kind;

    /** For programs or for people. */
    static final class Kind {
        @Option(
                names = "--to",
                paramLabel = "DIR",
                description =
                        "The folder of the signed files: the root of a web server or of a USB stick.")
        private @Nullable Path files;

        @Option(
                names = "--html",
                paramLabel = "DIR",
                description =
                        "Instead, the folder of the plain edition: pages that any browser shows without a network, from index.html.")
        private @Nullable Path pages;
    }

    @Option(
            names = "--copies",
            description =
                    "With --html: also copies to carry and to print, in DIR/copies: for each language .zip, .tar.gz, EPUB, a sheet with the numbers of each region and each guide as PDF. Without it those of an earlier run are deleted.")
    private boolean copies;

    @Option(
            names = "--updates",
            defaultValue = "30",
            description = "For how many earlier heads to write the changes too. Default: 30.")
    private int updates;

    @Override
    public Integer call() {
        if (kind.files == null) {
            String pages = String.valueOf(kind.pages);
            return Server.command(
                    copies ? List.of("export", pages, "--copies") : List.of("export", pages));
        }
        if (copies) {
            throw new CommandException("Copies are made of pages: use --copies with --html.");
        }
        return export(kind.files);
    }

    private int export(Path folder) {
        try (Database database = Database.openExisting(DatabaseSettings.of(CommandConfig.read()));
                AgroalDataSource source = database.access().oneConnection(Role.PUBLIC_DOOR)) {
            var mirror = new MirrorFolder(folder, new Encodings(Encodings.SMALLEST));
            long seq = new Export(new FileQueries(source), mirror).write(updates);
            System.out.printf(
                    "Mirror in %s: publication %d, %d files changed.%n",
                    folder, seq, mirror.changed());
        } catch (IOException e) {
            throw new CommandException(
                    "The mirror in %s keeps its previous state: %s. Run it again afterwards."
                            .formatted(folder, FileTrouble.of(e)),
                    e);
        } catch (SQLException | DatabaseUnavailableException e) {
            throw new CommandException(
                    "The database does not answer, or is not one of this server.", e);
        }
        return CommandLine.ExitCode.OK;
    }
}
