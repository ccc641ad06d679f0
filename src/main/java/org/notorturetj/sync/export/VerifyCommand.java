package org.notorturetj.sync.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.sync.LinesFile;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a mirror or a pack with the phones' own client. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify a mirror or a pack as a phone would, pages and files of media one by one; needs no database and no key.",
            "Which pages differ, are missing, or were never signed is told one by one."
        })
public final class VerifyCommand implements ConsoleCommand {
    private static final String HERE = "http://mirror.invalid/v1/sync/";

    @Option(
            names = "--root",
            required = true,
            paramLabel = "FILE",
            description = "The root that apps ship with: root.1 of the key folder.")
    private Path root;

    @Option(
            names = "--newer",
            paramLabel = "DIR",
            description = "A newer folder, which tells what was withdrawn from the pages since.")
    private @Nullable Path newer;

    @Parameters(
            paramLabel = "PATH",
            description = "The folder of a mirror, or of pages with v1/sync in it, or a pack.")
    private Path path;

    private final Clock clock = ProcessClock.get();

    @Override
    public Integer call() throws IOException {
        Optional<Path> pages = PageComparison.pagesIn(path);
        if (newer != null && pages.isEmpty()) {
            throw new CommandException(
                    "%s has no pages: --newer tells what was withdrawn from a folder of pages, and can say nothing of a mirror or a pack."
                            .formatted(path));
        }
        if (Files.isDirectory(path)) {
            if (pages.isEmpty() || Files.exists(path.resolve("v1/sync/manifest"))) {
                verifyMirror();
            }
            if (pages.isPresent()) {
                new VerifyPages(Files.readAllBytes(root), path, clock).verify(pages.get(), newer);
            }
        } else {
            try (InputStream pack = Files.newInputStream(path)) {
                requireAccepted("the pack", phone(new MemoryStorage()).importPack(pack));
            }
        }
        System.out.printf("%s is good.%n", path);
        return CommandLine.ExitCode.OK;
    }

    private void verifyMirror() throws IOException {
        verifyChunkNames(path.resolve("v1/sync/chunk"));
        VerifyMedia media = new VerifyMedia();
        for (Language language : Language.values()) {
            MemoryStorage records = new MemoryStorage();
            requireAccepted(language.tag(), phone(records).sync(language.tag(), Scope.ALL));
            media.readNames(records);
        }
        media.verify(path.resolve("media"));
    }

    private SyncClient phone(MemoryStorage records) throws IOException {
        try {
            return new SyncClient(
                    Files.readAllBytes(root),
                    List.of(HERE),
                    new FolderTransport(path.toAbsolutePath().normalize()),
                    records,
                    clock::millis,
                    new Random());
        } catch (RefusedException e) {
            throw new CommandException("%s is not a root: %s.".formatted(root, e.getMessage()), e);
        }
    }

    private void requireAccepted(String what, SyncReport report) {
        if (report.outcome() != SyncReport.Outcome.UPDATED) {
            throw new CommandException(
                    "%s: %s is refused: %s."
                            .formatted(path, what, String.join("; ", report.failures().values())));
        }
        System.out.printf("%s: good%s%n", what, report.stale() ? ", but old" : "");
    }

    /** A new phone reads the pack only; other phones fetch single chunks, so those count too. */
    private static void verifyChunkNames(Path chunks) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(chunks)) {
            files = all.filter(file -> file.getFileName().toString().length() == 64).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (!LinesFile.address(text).equals(file.getFileName().toString())) {
                throw new CommandException("%s is not what its name says.".formatted(file));
            }
        }
    }
}
