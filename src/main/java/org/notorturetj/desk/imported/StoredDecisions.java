package org.notorturetj.desk.imported;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.desk.imported.DecisionTable.Decided;
import org.notorturetj.importing.plan.NameDecision;
import org.notorturetj.importing.plan.NameDecisions;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** What people have said of names at the desk. */
@ApplicationScoped
class StoredDecisions implements NameDecisions {
    private final DecisionTable table;

    StoredDecisions(DecisionTable table) {
        this.table = table;
    }

    /** What was said under an older key is kept under the newest from now on. */
    @Override
    public Optional<NameDecision> of(String name, boolean twoPeople) {
        return QuarkusTransaction.requiringNew().call(() -> said(name, twoPeople));
    }

    private Optional<NameDecision> said(String name, boolean twoPeople) {
        if (table.isEmpty()) { // nor needs there be a key
            return Optional.empty();
        }
        List<String> ids = table.ids(name);
        Optional<Decided> decided = table.find(ids);
        decided.filter(it -> !it.id().equals(ids.get(0))).ifPresent(it -> table.rehash(it, ids));
        return decided.filter(it -> !twoPeople || it.confirmedBy() != null).map(Decided::decision);
    }
}
