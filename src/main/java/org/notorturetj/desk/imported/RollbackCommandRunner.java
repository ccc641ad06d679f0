package org.notorturetj.desk.imported;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.desk.account.ImporterAccount;
import org.notorturetj.desk.deletion.DeleteDraft;
import org.notorturetj.desk.imported.DraftState.Draft;
import org.notorturetj.desk.imported.ImportMap.Row;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs {@code import rollback}: deletes the drafts that were made of the previous website and that
 * nobody has touched since. Texts first, since a file stays that one of them shows.
 */
@ApplicationScoped
class RollbackCommandRunner implements ServerCommand {
    private static final int AT_ONCE = 100;

    private final ImporterAccount account;
    private final ImportMap map;
    private final DraftState drafts;
    private final DeleteDraft delete;

    RollbackCommandRunner(
            ImporterAccount account, ImportMap map, DraftState drafts, DeleteDraft delete) {
        this.account = account;
        this.map = map;
        this.drafts = drafts;
        this.delete = delete;
    }

    @Override
    public String name() {
        return "import-rollback";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            Person importer = QuarkusTransaction.requiringNew().call(account::person);
            int texts = removed(importer, ImportMap.TEXT);
            int files = removed(importer, ImportMap.FILE);
            int kept = count(ImportMap.TEXT) + count(ImportMap.FILE);
            System.out.printf(
                    "Taken back: %d drafts of texts, %d of files. %d stay: somebody at the desk has"
                            + " changed, used, submitted, published or deleted them.%n",
                    texts, files, kept);
            return 0;
        } catch (CommandException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int removed(Person importer, String kind) {
        int removed = 0;
        String after = "";
        for (List<Row> rows = next(after, kind); !rows.isEmpty(); rows = next(after, kind)) {
            for (Row row : rows) {
                removed += remove(importer, row) ? 1 : 0;
                after = row.document();
            }
        }
        return removed;
    }

    private List<Row> next(String after, String kind) {
        return QuarkusTransaction.requiringNew().call(() -> map.after(after, kind, AT_ONCE));
    }

    private int count(String kind) {
        int count = 0;
        String after = "";
        for (List<Row> rows = next(after, kind); !rows.isEmpty(); rows = next(after, kind)) {
            count += rows.size();
            after = rows.get(rows.size() - 1).document();
        }
        return count;
    }

    private boolean remove(Person importer, Row row) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> removeUntouched(importer, row));
        } catch (ProblemException e) {
            return false; // a consent, a proposal, a schedule or another document holds it
        }
    }

    private boolean removeUntouched(Person importer, Row row) {
        Optional<Draft> draft = drafts.lock(row.document());
        if (draft.isEmpty()
                || !Arrays.equals(row.text(), map.ofText(draft.get().written()))
                || map.placedIn(row.document()).isPresent()) {
            return false;
        }
        delete.delete(importer, row.document(), draft.get().seen());
        map.remove(row.document());
        return true;
    }
}
