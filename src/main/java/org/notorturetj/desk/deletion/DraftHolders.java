package org.notorturetj.desk.deletion;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** What keeps a draft from being deleted: somebody's word about it, or another document. */
@ApplicationScoped
class DraftHolders {
    private static final String CONSENT =
            "SELECT 1 FROM desk.consent WHERE document_id = ? LIMIT 1";

    /** In any state: who decided what about a document is not forgotten. */
    private static final String PROPOSAL =
            "SELECT 1 FROM desk.proposal WHERE document_id = ? LIMIT 1";

    /** In any state, and with several documents: the ids stand in the request. */
    private static final String SCHEDULE =
            """
            SELECT 1 FROM desk.scheduled_publication, (VALUES (?)) one (id)
            WHERE position('"' || one.id || '"' in request) > 0 LIMIT 1
            """;

    /** A tombstone stays when everything else of a publication is gone. */
    private static final String PUBLISHED =
            "SELECT 1 FROM published.tombstone WHERE document_id = ? LIMIT 1";

    /** Facts that name it by its id: an alert its update, a guide its lines. */
    private static final String DOCUMENT =
            """
            SELECT 1 FROM (VALUES (?)) one (id), desk.document d JOIN desk.facts f ON f.document_id = d.id
            WHERE d.id <> one.id AND f.state NOT IN ('superseded', 'redacted')
              AND position('"' || one.id || '"' in f.content) > 0 LIMIT 1
            """;

    private final DeskDatabase database;
    private final Proposals proposals;

    DraftHolders(DeskDatabase database, Proposals proposals) {
        this.database = database;
        this.proposals = proposals;
    }

    /**
     * Looks for them.
     *
     * @throws ProblemException naming what holds it
     */
    void requireNone(String id) {
        if (finds(SCHEDULE, id) || finds(PUBLISHED, id)) {
            throw held(Rule.WAS_PUBLIC);
        }
        if (finds(CONSENT, id)) {
            throw held(Rule.HELD_BY_CONSENT);
        }
        if (finds(PROPOSAL, id) || proposals.anyWaitingNames(id)) {
            throw held(Rule.HELD_BY_PROPOSAL);
        }
        if (finds(DOCUMENT, id)) {
            throw held(Rule.HELD_BY_DOCUMENT);
        }
    }

    private boolean finds(String sql, String id) {
        return database.withHandle(
                handle -> handle.select(sql, id).mapTo(Integer.class).findOne().isPresent());
    }

    private static ProblemException held(Rule rule) {
        return new ProblemException(ProblemType.WRONG_STATE, "id", rule);
    }
}
