package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.sync.Changes;
import org.notorturetj.sync.FileQueries;

import io.agroal.api.AgroalDataSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a pack to a file. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Write one language to one file, to be carried by hand.")
public final class PackCommand implements ConsoleCommand {
    @Option(names = "--language", required = true, description = "tg, ru or en.")
    private String language;

    @Option(names = "--all", description = "Everything, not just the essentials.")
    private boolean all;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    private Path file;

    @Option(
            names = "--media-bytes",
            paramLabel = "N",
            description =
                    "Pictures and files that its records name go along, the smallest first, up to so many bytes. Without it none do.")
    private long mediaBytes;

    @Override
    public Integer call() throws IOException, SQLException {
        Language wanted = wanted();
        var written = new PackFile(file, all);
        if (mediaBytes > 0) {
            return Server.command(
                    List.of(
                            PackWithMedia.NAME,
                            wanted.tag(),
                            written.scope().wireName(),
                            file.toString(),
                            String.valueOf(mediaBytes)));
        }
        try (Database database = Database.openExisting(DatabaseSettings.of(CommandConfig.read()));
                AgroalDataSource source = database.access().oneConnection(Role.PUBLIC_DOOR)) {
            var files = new FileQueries(source);
            var pack = new Pack(files, new Changes(files));
            written.requireFits(pack, wanted);
            written.write(to -> pack.write(wanted, written.scope(), to));
            System.out.printf("Pack in %s: %d bytes.%n", file, Files.size(file));
        }
        return CommandLine.ExitCode.OK;
    }

    private Language wanted() {
        return Language.ofTag(language)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "There is no language '%s': tg, ru or en."
                                                .formatted(language)));
    }
}
