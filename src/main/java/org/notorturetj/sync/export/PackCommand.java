package org.notorturetj.sync.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.sync.Changes;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.Scope;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;

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
        Language wanted = wanted();
        try (Database database = Database.openExisting(DatabaseSettings.of(CommandConfig.read()));
                AgroalDataSource source = database.access().oneConnection(Role.PUBLIC_DOOR)) {
            var files = new FileQueries(source);
            var pack = new Pack(files, new Changes(files));
            Scope scope = all ? Scope.ALL : Scope.ESSENTIALS;
            if (!pack.fits(wanted, scope)) {
                throw new CommandException(
                        "Everything in '%s' is more than the 256 MiB that a phone takes from one file: write a mirror with 'export' instead, or a pack of the essentials."
                                .formatted(language));
            }
            Path unfinished = Path.of(file + ".unfinished");
            try {
                write(pack, wanted, scope, unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
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

    private void write(Pack pack, Language wanted, Scope scope, Path to) throws IOException {
        Brotli4jLoader.ensureAvailability();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
                OutputStream coded =
                        file.toString().endsWith(".br")
                                ? new BrotliOutputStream(
                                        out,
                                        Encoder.Parameters.create(
                                                all ? Encodings.FAST : Encodings.SMALLEST,
                                                Encodings.BROTLI_WINDOW))
                                : out) {
            pack.write(wanted, scope, coded);
        }
    }
}
