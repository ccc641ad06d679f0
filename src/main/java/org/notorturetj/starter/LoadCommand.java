package org.notorturetj.starter;

import java.util.List;

import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a set of content files. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Publish a set of content files (docs/content-format.md). Existing documents are skipped.")
public final class LoadCommand implements ConsoleCommand {
    static final String DRY_RUN = "--dry-run";

    @Parameters(
            paramLabel = "SET",
            description = "'real' or 'sample' for a set in the jar, or a folder with a set.yaml.")
    private String set;

    @Option(
            names = "--allow-unreviewed",
            description = "Publish guides without a legal review; they carry a warning.")
    private boolean allowUnreviewed;

    @Option(
            names = "--allow-samples",
            description = "Publish invented content; it is marked as such.")
    private boolean allowSamples;

    @Option(
            names = DRY_RUN,
            description = "Say what would be published and what would be refused; publish nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (allowUnreviewed) {
            System.setProperty("notorturetj.content.unreviewed-guides", "allowed");
        }
        if (allowSamples) {
            System.setProperty("notorturetj.content.samples", "allowed");
        }
        return Server.commandOrFirstStart(
                dryRun ? List.of("load", set, DRY_RUN) : List.of("load", set));
    }
}
