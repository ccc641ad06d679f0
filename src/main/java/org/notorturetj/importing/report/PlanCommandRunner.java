package org.notorturetj.importing.report;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.importing.archive.SegmentSeal;
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
        PlanInput input = PlanInput.of(arguments, guard);
        OwnerFiles.makeFolder(input.folder());
        try (var files = new PlanFiles(input.folder())) {
            input.plan(seal, (item, old, items) -> files.add(item));
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
}
