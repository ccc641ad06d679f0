package org.notorturetj.sync.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.platform.authenticity.Difference;
import org.notorturetj.platform.authenticity.RecordSignature;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a text is the Coalition's, without a network, from a pack of everything. */
@Command(
        name = "verify-text",
        mixinStandardHelpOptions = true,
        description = {
            "Say whether a text is genuine, altered, withdrawn or unknown, from a pack of everything.",
            "Needs no network, no database and no key. Ends with 0 only for what is genuine."
        })
public final class VerifyTextCommand implements ConsoleCommand {
    @Option(
            names = "--root",
            required = true,
            paramLabel = "FILE",
            description = "The root that apps ship with: root.1 of the key folder.")
    private Path root;

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "FILE",
            description = "A pack of everything in the language: pack/{lang}/all.")
    private Path pack;

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "The text, in UTF-8; without it the standard input is read.")
    private @Nullable Path text;

    private final Clock clock = ProcessClock.get();

    @Override
    public Integer call() throws IOException {
        try {
            return judge();
        } catch (NoSuchFileException e) {
            throw new CommandException("There is no file %s.".formatted(e.getFile()), e);
        }
    }

    private int judge() throws IOException {
        String copy =
                text == null
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : Files.readString(text, StandardCharsets.UTF_8);
        CarriedTexts texts = CarriedTexts.of(phone());
        Optional<RecordSignature> signature = RecordSignature.in(copy);
        signature.ifPresent(
                one ->
                        System.out.printf(
                                "Signature: %s%n",
                                texts.trusts(one)
                                        ? "genuine, of publication " + one.seq()
                                        : "not of the keys of this pack"));
        CarriedTexts.Verdict verdict = texts.judge(copy, signature);
        System.out.println(verdict.sentence());
        for (Difference one : verdict.differences()) {
            System.out.printf(
                    "  ... %s [%s -> %s] %s ...%n",
                    one.before(), one.published(), one.copied(), one.after());
        }
        return verdict.genuine() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private SyncClient phone() throws IOException {
        try (InputStream file = Files.newInputStream(pack)) {
            var phone =
                    new SyncClient(
                            Files.readAllBytes(root),
                            List.of("http://mirror.invalid/v1/sync/"),
                            new FolderTransport(pack.toAbsolutePath().getParent()),
                            new MemoryStorage(),
                            clock::millis,
                            new Random());
            SyncReport report = phone.importPack(file);
            if (report.outcome() != SyncReport.Outcome.UPDATED) {
                throw new CommandException(
                        "%s is refused: %s."
                                .formatted(pack, String.join("; ", report.failures().values())),
                        null);
            }
            return phone;
        } catch (RefusedException e) {
            throw new CommandException("%s is not a root: %s.".formatted(root, e.getMessage()), e);
        }
    }
}
