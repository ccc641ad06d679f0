package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.serving.CopiedFiles;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.FileTrouble;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.MirrorFolder;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Runs {@code export --to} in the server, whose store has the files of media. */
@ApplicationScoped
class ExportMirror implements ServerCommand {
    static final String NAME = "export-mirror";

    private final AgroalDataSource database;
    private final CopiedFiles media;

    ExportMirror(@DataSource("public-door") AgroalDataSource database, CopiedFiles media) {
        this.database = database;
        this.media = media;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> arguments) {
        Path folder = Path.of(arguments.get(0));
        var mirror = new MirrorFolder(folder, new Encodings(Encodings.SMALLEST));
        try {
            long seq =
                    new Export(new FileQueries(database), media, mirror)
                            .write(Integer.parseInt(arguments.get(1)));
            System.out.printf(
                    "Mirror in %s: publication %d, %d files changed.%n",
                    folder, seq, mirror.changed());
            return 0;
        } catch (IOException e) {
            System.err.printf(
                    "The mirror in %s keeps its previous state: %s. Run it again afterwards.%n",
                    folder, FileTrouble.of(e));
        } catch (CommandException e) {
            System.err.println(e.getMessage());
        } catch (DatabaseUnavailableException e) {
            System.err.println("The database does not answer, or is not one of this server.");
        }
        return 1;
    }
}
