package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.database.Database;
import org.notorturetj.platform.database.DatabaseSettings;
import org.notorturetj.platform.database.Role;
import org.notorturetj.sync.Changes;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.Scope;

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

    @Override
    public Integer call() throws IOException, SQLException {
        try (Database database = Database.openOrAttach(DatabaseSettings.of(CommandConfig.read()));
                AgroalDataSource source = database.access().oneConnection(Role.PUBLIC_DOOR)) {
            var files = new FileQueries(source);
            String text =
                    new Pack(files, new Changes(files))
                            .of(Language.fromString(language), all ? Scope.ALL : Scope.ESSENTIALS);
            byte[] bytes =
                    file.toString().endsWith(".br")
                            ? new Encodings(Encodings.SMALLEST)
                                    .of(LinesFile.address(text), text)
                                    .brotli()
                            : text.getBytes(StandardCharsets.UTF_8);
            Files.write(file, bytes);
            System.out.printf("Pack in %s: %d bytes.%n", file, bytes.length);
        }
        return CommandLine.ExitCode.OK;
    }
}
