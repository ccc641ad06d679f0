package org.notorturetj.sync.export;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a mirror to a folder. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write a mirror of the signed files, and of pictures and reports, to a folder; the server may be running. A later run writes only what changed.")
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
        return Server.command(
                List.of(ExportMirror.NAME, String.valueOf(kind.files), String.valueOf(updates)));
    }
}
