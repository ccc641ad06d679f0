package org.notorturetj.desk.imported;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.desk.account.ImporterAccount;
import org.notorturetj.desk.imported.FileDrafts.FileDraft;
import org.notorturetj.desk.imported.ItemDrafts.Result;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.plan.NameDecisions;
import org.notorturetj.importing.plan.OldFiles;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.report.PlanInput;
import org.notorturetj.media.scanning.ScannerAwayException;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Violation;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs {@code import run}: each item that is ready becomes a draft, in a transaction of its own, so
 * that one that was killed goes on where it was.
 */
@ApplicationScoped
class RunCommandRunner implements ServerCommand {
    /** Nobody waits longer for a line than ten seconds, unless one file takes longer. */
    private static final Duration LINE_EVERY = Duration.ofSeconds(9);

    private final ProtectedNames names;
    private final NameDecisions decisions;
    private final ImporterAccount account;
    private final ItemDrafts items;
    private final FileDrafts files;
    private final Clock clock;

    RunCommandRunner(
            ProtectedNames names,
            NameDecisions decisions,
            ImporterAccount account,
            ItemDrafts items,
            FileDrafts files,
            Clock clock) {
        this.names = names;
        this.decisions = decisions;
        this.account = account;
        this.items = items;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-run";
    }

    @Override
    public int run(List<String> arguments) {
        NameGuard guard = QuarkusTransaction.requiringNew().call(names::now);
        try {
            return run(PlanInput.of(arguments, guard), SegmentSeal.of(CommandConfig.read()));
        } catch (CommandException e) {
            System.err.println(e.getMessage());
        } catch (ScannerAwayException e) {
            System.err.println("clamd gives no answer: call the command again when it does.");
        } catch (IOException e) {
            // its message may name a file of the old site
            System.err.println(
                    "A file could not be read or written: call the command again, it goes on where"
                            + " it was.");
        }
        return 1;
    }

    int run(PlanInput input, SegmentSeal seal) throws IOException {
        Person importer = QuarkusTransaction.requiringNew().call(account::person);
        try (var told = new RunFiles(input.folder())) {
            var run = new Run(importer, input, told);
            input.plan(seal, decisions, run::item);
            told.end();
            System.out.printf(
                    "Imported: %d drafts are new, %d were updated, %d are unchanged. %d were changed"
                            + " at both sides and stay as they are, %d were deleted at the desk, %d"
                            + " belong to two drafts, %d were refused. %d are unclear, %d wait for a"
                            + " person because of names, %d were left out because of them. %d files were"
                            + " left out. Nothing was published.%n",
                    told.count(Outcome.CREATED),
                    told.count(Outcome.UPDATED),
                    told.count(Outcome.UNCHANGED),
                    told.count(Outcome.BOTH_CHANGED),
                    told.count(Outcome.DELETED),
                    told.count(Outcome.TWO_DRAFTS),
                    told.count(Outcome.REFUSED),
                    told.count(Outcome.UNCLEAR),
                    told.count(Outcome.HELD),
                    told.count(Outcome.LEFT_OUT),
                    told.filesLeftOut());
            return 0;
        }
    }

    /** One call of the command. */
    private final class Run {
        private final Person importer;
        private final PlanInput input;
        private final RunFiles told;
        private Instant nextLine = clock.instant().plus(LINE_EVERY);

        Run(Person importer, PlanInput input, RunFiles told) {
            this.importer = importer;
            this.input = input;
            this.told = told;
        }

        void item(PlannedItem item, OldFiles old, int all) throws IOException {
            switch (item.state()) {
                case HELD -> held(item, Outcome.HELD);
                case LEFT_OUT -> held(item, Outcome.LEFT_OUT);
                case UNCLEAR ->
                        told.add(
                                item.number(),
                                Outcome.UNCLEAR,
                                "",
                                List.of(String.valueOf(item.problem())));
                case READY -> ready(item, old, all);
            }
            say(all);
        }

        /** A draft of it that nobody has touched goes. */
        private void held(PlannedItem item, Outcome outcome) throws IOException {
            List<String> reasons =
                    new ArrayList<>(List.of("a name, %d places".formatted(item.places())));
            String document = "";
            try {
                document =
                        QuarkusTransaction.requiringNew()
                                .call(() -> items.hold(importer, item.identities()))
                                .document();
            } catch (ProblemException e) {
                reasons.add(e.type().slug()); // something at the desk holds the draft
            }
            told.add(item.number(), outcome, document, reasons);
        }

        private void ready(PlannedItem item, OldFiles old, int all) throws IOException {
            List<String> reasons = new ArrayList<>();
            Map<String, String> media = new HashMap<>();
            Set<String> paths = new LinkedHashSet<>();
            item.texts().forEach(it -> paths.addAll(it.body().files()));
            try {
                for (String path : paths) {
                    FileDraft file = files.of(importer, path, item, old, input.names());
                    if (file.id() == null) {
                        told.fileLeftOut();
                        reasons.add("file: " + file.reason());
                    } else {
                        media.put(path, file.id());
                    }
                    say(all);
                }
                ItemContent content = ItemContent.of(item, media);
                Result result =
                        QuarkusTransaction.requiringNew()
                                .call(() -> items.write(importer, content));
                told.add(item.number(), result.outcome(), result.document(), reasons);
            } catch (ProblemException e) {
                e.violations().stream().map(Violation::toString).forEach(reasons::add);
                reasons.add(e.type().slug());
                told.add(item.number(), Outcome.REFUSED, "", reasons);
            }
        }

        private void say(int all) {
            if (clock.instant().isAfter(nextLine)) {
                System.out.printf("%d of %d items.%n", told.all(), all);
                nextLine = clock.instant().plus(LINE_EVERY);
            }
        }
    }
}
