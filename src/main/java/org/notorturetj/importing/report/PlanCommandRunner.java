package org.notorturetj.importing.report;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.plan.NameDecisions;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs {@code import plan} in the server, which can open the protected names. */
@ApplicationScoped
class PlanCommandRunner implements ServerCommand {
    private final ProtectedNames names;
    private final NameDecisions decisions;

    PlanCommandRunner(ProtectedNames names, NameDecisions decisions) {
        this.names = names;
        this.decisions = decisions;
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
            return plan(guard, decisions, arguments, SegmentSeal.of(CommandConfig.read()));
        } catch (CommandException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            // its message may name a file of the old site
            System.err.println("The plan could not be written: an earlier one stays as it was.");
        }
        return 1;
    }

    static int plan(
            NameGuard guard, NameDecisions decisions, List<String> arguments, SegmentSeal seal)
            throws IOException {
        PlanInput input = PlanInput.of(arguments, guard);
        OwnerFiles.makeFolder(input.folder());
        try (var files = new PlanFiles(input.folder(), input.site())) {
            input.plan(seal, decisions, files);
            Counts counts = files.end();
            System.out.printf(
                    "Planned: %d items are ready, %d are unclear, %d wait for a person because of"
                            + " names, %d were left out because of them. %d of %d words are kept. %d"
                            + " addresses are claimed by no text, %d of them may name somebody; %d links"
                            + " lead nowhere.%n",
                    counts.of("state ready"),
                    counts.of("state unclear"),
                    counts.of("state held"),
                    counts.of("state left out"),
                    counts.kept(),
                    counts.words(),
                    counts.of("address not claimed") + counts.of("address not claimed, a name"),
                    counts.of("address not claimed, a name"),
                    counts.of("link to nowhere"));
            return 0;
        }
    }
}
