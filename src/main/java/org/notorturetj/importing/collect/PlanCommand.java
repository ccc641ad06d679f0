package org.notorturetj.importing.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands {@code import plan} to the server, which can open the protected names. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Write what would become of each text of the archive: plan.csv and plan.html."
                        + " Nothing is stored. What looks like a person's name is not told.")
final class PlanCommand implements Callable<Integer> {
    @Option(
            names = "--site",
            paramLabel = "ADDRESS",
            description = "Its home page. Default: notorturetj.content.old-website.")
    private @Nullable String site;

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description = "The archive. Default: import/old-website.sealed in the data folder.")
    private @Nullable Path archive;

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

    @Override
    public Integer call() {
        Config config = CommandConfig.read();
        Path file = ImportCommand.archive(archive, config).toAbsolutePath();
        return Server.command(
                List.of(
                        "import-plan",
                        ImportCommand.site(site, config).home().toString(),
                        file.toString(),
                        String.valueOf(folder != null ? folder : file.resolveSibling("plan")),
                        officials == null ? "" : officials.toString(),
                        words == null ? "" : words.toString()));
    }
}
