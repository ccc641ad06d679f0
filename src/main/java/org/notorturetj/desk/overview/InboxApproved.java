package org.notorturetj.desk.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.desk.proposal.StoredProposals;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * What the reader wrote, was approved, and is not on its way to readers yet: an approval by itself
 * tells nobody that one more step is missing. Each document once.
 */
@ApplicationScoped
class InboxApproved {
    private static final Set<String> SENDING = Set.of("publication", "reviewed-publication");

    /** Facts need a text to be published, and a text needs facts: each approved or read already. */
    private static final String SQL =
            """
            WITH part AS (
                SELECT document_id, language, state, author, saved_at, 'edition.approve' AS action FROM desk.edition
                UNION ALL
                SELECT document_id, NULL, state, author, saved_at, 'facts.approve' FROM desk.facts)
            SELECT DISTINCT ON (p.document_id) p.document_id, d.type,
                coalesce(a.at, p.saved_at) AS since, coalesce(a.actor, p.author) AS by
            FROM part p JOIN desk.document d ON d.id = p.document_id
            LEFT JOIN LATERAL (
                SELECT l.at, l.actor FROM desk.audit l
                WHERE l.document_id = p.document_id AND l.action = p.action
                  AND l.language IS NOT DISTINCT FROM p.language
                ORDER BY l.n DESC LIMIT 1) a ON true
            WHERE p.state = 'approved' AND p.author = ? AND NOT d.template
              AND EXISTS (SELECT 1 FROM desk.facts f
                WHERE f.document_id = p.document_id AND f.state IN ('approved', 'published'))
              AND EXISTS (SELECT 1 FROM desk.edition e
                WHERE e.document_id = p.document_id AND e.state IN ('approved', 'published'))
            ORDER BY p.document_id, since DESC
            """;

    private final DeskDatabase database;
    private final StoredProposals stored;
    private final Proposals proposals;

    InboxApproved(DeskDatabase database, StoredProposals stored, Proposals proposals) {
        this.database = database;
        this.stored = stored;
        this.proposals = proposals;
    }

    Stream<InboxItem> of(Person person, Instant now) {
        List<InboxItem> approved =
                database.withHandle(
                        handle ->
                                handle.createQuery(SQL)
                                        .bind(0, person.accountId())
                                        .map((row, context) -> item(row))
                                        .list());
        if (approved.isEmpty()) {
            return Stream.empty();
        }
        Set<String> asked = askedFor(now);
        return approved.stream().filter(item -> !asked.contains(item.document()));
    }

    /** Somebody has asked for these: they wait for the second person, and for nobody else. */
    private Set<String> askedFor(Instant now) {
        return stored.waiting(now).stream()
                .filter(it -> SENDING.contains(it.kind()))
                .flatMap(it -> proposals.documents(it, false).stream())
                .map(ProposedDocument::document)
                .collect(Collectors.toSet());
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        return InboxItem.waiting(
                        "approved",
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("by"))
                .document(row.getString("document_id"))
                .type(row.getString("type"))
                .build();
    }
}
