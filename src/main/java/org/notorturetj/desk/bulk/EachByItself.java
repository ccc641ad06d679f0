package org.notorturetj.desk.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.bulk.BulkChanges;
import org.notorturetj.desk.http.DeskProblems;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Changes documents one after the other; one that is refused stays and is named, as it is told. */
@ApplicationScoped
class EachByItself {
    /** So many in one request. */
    static final int MOST = 200;

    private final DocumentTitles titles;
    private final DeskProblems problems;

    EachByItself(DocumentTitles titles, DeskProblems problems) {
        this.titles = titles;
        this.problems = problems;
    }

    /**
     * What became of one.
     *
     * @param places of words in a text; null for facts
     */
    record Done(String etag, @Nullable List<BulkChanges.Place> places) {}

    /**
     * Changes each in a transaction of its own.
     *
     * @param ids at most one more than {@link #MOST}
     * @param change gives null for what has nothing to change
     */
    BulkChanges of(List<String> ids, Function<String, @Nullable Done> change) {
        List<String> some = ids.subList(0, Math.min(MOST, ids.size()));
        Map<String, DocumentTitles.As> known = titles.by(some);
        List<BulkChanges.Changed> results = new ArrayList<>();
        for (String id : some) {
            DocumentTitles.As as = known.get(id);
            String type = as == null ? null : as.type();
            String title = as == null ? null : as.title();
            try {
                Done done = QuarkusTransaction.requiringNew().call(() -> change.apply(id));
                if (done != null) {
                    results.add(
                            new BulkChanges.Changed(
                                    id, type, title, done.etag(), null, done.places()));
                }
            } catch (ProblemException refused) {
                results.add(
                        new BulkChanges.Changed(id, type, title, null, problems.of(refused), null));
            }
        }
        return new BulkChanges(results, ids.size() > MOST);
    }
}
