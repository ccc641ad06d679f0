package org.notorturetj.importing.collect;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a plan is made of, for the commands that make one. */
final class PlanOptions {
    @Mixin private ArchiveOptions of;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description =
                    "Where the plan goes, with kinds.csv, which may be changed. Default: the"
                            + " folder plan beside the archive.")
    private @Nullable Path folder;

    @Option(
            names = "--officials",
            paramLabel = "FILE",
            description = "People who may be named because of their office, one a line.")
    private @Nullable Path officials;

    @Option(
            names = "--known-words",
            paramLabel = "FILE",
            description = "More words with a capital that name nobody.")
    private @Nullable Path words;

    /** Hands a command to the server, which can open the protected names. */
    int hand(String command) {
        Config config = CommandConfig.read();
        Path file = of.archive(config).toAbsolutePath();
        return Server.command(
                List.of(
                        command,
                        of.site(config).home().toString(),
                        file.toString(),
                        String.valueOf(folder != null ? folder : file.resolveSibling("plan")),
                        officials == null ? "" : officials.toString(),
                        words == null ? "" : words.toString()));
    }
}
