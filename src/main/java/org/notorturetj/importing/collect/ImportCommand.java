package org.notorturetj.importing.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.crypto.KeyFile;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the previous website in: first into a sealed archive. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        subcommands = {PlanCommand.class, RunCommand.class, RollbackCommand.class},
        description =
                "Collect the previous website into a sealed archive, plan what becomes of it, and"
                        + " make drafts of it. Nothing of it is published by that.")
public final class ImportCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description =
                    "Make import.key in notorturetj.keys.folder, which seals the archive; one that"
                            + " is there is never overwritten.")
    int init() {
        KeyFile file = SegmentSeal.file(CommandConfig.read());
        file.createSecret();
        System.out.printf(
                "The key of the archive is made: %s.%nKeep a copy apart from the archive, and erase"
                        + " both when the move is over.%n",
                file.path());
        return CommandLine.ExitCode.OK;
    }

    /** Whose copy is taken over, instead of asking the site. */
    static final class Source {
        @Option(
                names = "--from-folder",
                paramLabel = "DIR",
                description = "Take over pages and files that were saved in a folder.")
        private @Nullable Path folder;

        @Option(
                names = "--from-warc",
                paramLabel = "FILE",
                description = "Take over a WARC (ISO 28500) that somebody else has collected.")
        private @Nullable Path warc;
    }

    @Command(
            name = "collect",
            mixinStandardHelpOptions = true,
            description =
                    "Collect the website into the archive. If it was interrupted, it goes on where"
                            + " it stopped; after a whole run it asks what has changed.")
    int collect(
            @ArgGroup(exclusive = true, multiplicity = "0..1") @Nullable Source source,
            @Mixin ArchiveOptions of,
            @Option(
                            names = "--pause",
                            defaultValue = "1",
                            paramLabel = "SECONDS",
                            description = "Between two requests, at least 1. Default: 1.")
                    int pause,
            @Option(
                            names = "--start",
                            paramLabel = "PATH",
                            description = "A page that nothing leads to; may be repeated.")
                    @Nullable List<String> more,
            @Option(
                            names = "--ignore-robots",
                            description =
                                    "Ask for what robots.txt refuses, too: only with the word of"
                                            + " whoever runs the site.")
                    boolean ignoreRobots)
            throws IOException, InterruptedException {
        Config config = CommandConfig.read();
        Site site = of.site(config);
        if (pause < PoliteClient.SHORTEST_PAUSE.toSeconds()) {
            throw new CommandException("The pause is at least one second: others read that site.");
        }
        Clock clock = ProcessClock.get();
        try (SealedArchive archive =
                        SealedArchive.open(of.archive(config), SegmentSeal.of(config));
                var progress = Progress.printed(clock)) {
            if (source != null) {
                return copy(source, site, archive, progress);
            }
            var client =
                    new PoliteClient(
                            clock,
                            time -> Thread.sleep(time.toMillis()),
                            Duration.ofSeconds(pause));
            Robots robots = Robots.of(site, client, ignoreRobots);
            return told(
                    Collect.from(
                            site,
                            archive,
                            client,
                            robots,
                            progress,
                            more == null ? List.of() : more),
                    progress);
        }
    }

    private static int told(Collect.Outcome outcome, Progress progress) {
        System.out.printf(
                "Collected: the archive has the answers of %d addresses. robots.txt refused %d.%n",
                outcome.addresses(), outcome.refused());
        if (outcome.cut()) {
            System.err.printf(
                    "There were more than %d addresses: the rest was not asked for.%n",
                    Collect.MOST_ADDRESSES);
        }
        if (progress.silent() > 0) {
            System.err.printf(
                    "%d addresses gave no answer: call the command again.%n", progress.silent());
        }
        return outcome.cut() || progress.silent() > 0
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }

    private static int copy(Source source, Site site, SealedArchive archive, Progress progress)
            throws IOException {
        Path from = source.folder != null ? source.folder : source.warc;
        if (from == null || !Files.isReadable(from)) {
            throw new CommandException("%s cannot be read.".formatted(from));
        }
        Copies.Outcome outcome =
                source.folder != null
                        ? Copies.ofFolder(from, site, archive, progress)
                        : Copies.ofWarc(from, site, archive, progress);
        System.out.printf(
                "Taken over: %d answers that are new or have changed. Left out: %d, which are not"
                        + " of the site, too large, or not to be read.%n",
                outcome.taken(), outcome.leftOut());
        return CommandLine.ExitCode.OK;
    }
}
