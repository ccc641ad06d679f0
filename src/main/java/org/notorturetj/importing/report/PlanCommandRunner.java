package org.notorturetj.importing.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.likely.KnownWords;
import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.content.nameguard.likely.Officials;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.collect.Site;
import org.notorturetj.importing.plan.ImportPlan;
import org.notorturetj.importing.plan.KindTable;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs {@code import plan} in the server, which can open the protected names. */
@ApplicationScoped
class PlanCommandRunner implements ServerCommand {
    private final ProtectedNames names;

    PlanCommandRunner(ProtectedNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "import-plan";
    }

    /**
     * Plans.
     *
     * @param arguments site, archive, folder, list of officials, more known words; the last two may
     *     be empty
     */
    @Override
    public int run(List<String> arguments) {
        NameGuard guard = QuarkusTransaction.requiringNew().call(names::now);
        try {
            return plan(guard, arguments, SegmentSeal.of(CommandConfig.read()));
        } catch (CommandException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            // its message may name a file of the old site
            System.err.println("The plan could not be written: an earlier one stays as it was.");
        }
        return 1;
    }

    static int plan(NameGuard guard, List<String> arguments, SegmentSeal seal) throws IOException {
        Path file = Path.of(arguments.get(1));
        if (!Files.isReadable(file)) {
            throw new CommandException("There is no archive: 'import collect' makes it.");
        }
        Path folder = Path.of(arguments.get(2));
        PlanFiles.makeFolder(folder);
        Path table = folder.resolve("kinds.csv");
        PlanFiles.writeIfAbsent(table, KindTable.standard());
        var likely =
                new LikelyNames(
                        guard,
                        new KnownWords(lines(arguments.get(4))),
                        new Officials(lines(arguments.get(3))));
        try (SealedArchive archive = SealedArchive.open(file, seal);
                var files = new PlanFiles(folder)) {
            ImportPlan.of(
                    archive,
                    Site.of(arguments.get(0)),
                    new KindTable(Files.readString(table)),
                    likely,
                    files::add);
            Counts counts = files.end();
            System.out.printf(
                    "Planned: %d items are ready, %d are unclear, %d wait for a person because of"
                            + " names. %d of %d words are kept.%n",
                    counts.of("state ready"),
                    counts.of("state unclear"),
                    counts.of("state held"),
                    counts.kept(),
                    counts.words());
            return 0;
        }
    }

    private static List<String> lines(String file) throws IOException {
        return file.isEmpty() ? List.of() : Files.readAllLines(Path.of(file));
    }
}
