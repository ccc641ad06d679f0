package org.notorturetj.desk.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.ApproverRule;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * Texts, facts and proposals that wait for a person. Applies the same conditions as the use cases,
 * so that the inbox never lists something its owner may not do.
 */
@ApplicationScoped
class InboxQueries {
    /**
     * A text is listed once, under the first kind that applies. Since when, and by whom, comes from
     * the audit trail.
     */
    private static final String SQL =
            """
            WITH person (id, same, own_types, approves, decides, writes_texts, writes_facts, now, translates) AS (
                VALUES (?, ?::text[], ?::text[], ?, ?, ?, ?, ?::timestamptz, ?)),
            texts AS (
                SELECT e.document_id, e.language, e.saved_at, e.author,
                    CASE
                        WHEN e.state = 'in_review' AND p.approves
                            AND (e.author <> ALL (p.same) OR d.type = ANY (p.own_types)) THEN 'text_in_review'
                        WHEN e.state = 'changes_requested' AND p.writes_texts
                            AND e.author = p.id THEN 'text_changes_requested'
                        WHEN e.assignee = p.id AND (e.state <> 'in_review' OR e.author <> p.id)
                            THEN 'text_assigned'
                    END AS kind
                FROM person p, desk.edition e JOIN desk.document d ON d.id = e.document_id
                WHERE e.state IN ('draft', 'in_review', 'changes_requested')),
            facts AS (
                SELECT f.document_id, f.saved_at, f.author,
                    CASE
                        WHEN f.state = 'in_review' AND p.approves
                            AND (f.author <> ALL (p.same) OR d.type = ANY (p.own_types)) THEN 'facts_in_review'
                        WHEN f.state = 'changes_requested' AND p.writes_facts
                            AND f.author = p.id THEN 'facts_changes_requested'
                    END AS kind
                FROM person p, desk.facts f JOIN desk.document d ON d.id = f.document_id
                WHERE f.state IN ('in_review', 'changes_requested')),
            act (kind, action) AS (
                VALUES ('text_in_review', 'edition.submit'),
                    ('text_changes_requested', 'edition.request-changes'),
                    ('text_assigned', 'edition.assign'),
                    ('facts_in_review', 'facts.submit'),
                    ('facts_changes_requested', 'facts.request-changes'))
            SELECT kind, document_id, d.type, language, proposal, since, by FROM (
            SELECT w.kind, w.document_id, w.language, NULL AS proposal,
                coalesce(a.at, w.saved_at) AS since, coalesce(a.actor, w.author) AS by
            FROM (
                SELECT kind, document_id, language, saved_at, author FROM texts
                UNION ALL
                SELECT kind, document_id, NULL, saved_at, author FROM facts) w
            JOIN act USING (kind)
            LEFT JOIN LATERAL (
                SELECT l.at, l.actor FROM desk.audit l
                WHERE l.document_id = w.document_id AND l.action = act.action
                  AND l.language IS NOT DISTINCT FROM w.language
                ORDER BY l.n DESC LIMIT 1) a ON true
            UNION ALL
            SELECT 'proposal', r.document_id, NULL, r.id, r.proposed_at, r.proposer
            FROM person p, desk.proposal r
            WHERE p.decides AND r.state = 'waiting' AND r.expires_at > p.now
              AND r.proposer <> ALL (p.same)
            UNION ALL
            SELECT 'translation_behind', b.document_id, b.language, NULL, b.since, b.author
            FROM person p, desk.translation_behind b
            LEFT JOIN LATERAL (
                SELECT e.assignee FROM desk.edition e
                WHERE e.document_id = b.document_id AND e.language = b.language
                ORDER BY e.number DESC LIMIT 1) work ON true
            WHERE p.translates AND (work.assignee IS NULL OR work.assignee = p.id)
              AND NOT EXISTS (
                SELECT 1 FROM texts x
                WHERE x.kind IS NOT NULL AND x.document_id = b.document_id AND x.language = b.language)) waiting
            LEFT JOIN desk.document d ON d.id = waiting.document_id
            """;

    private final DeskDatabase database;
    private final AccountLookup people;
    private final ApproverRule approvers;

    InboxQueries(DeskDatabase database, AccountLookup people, ApproverRule approvers) {
        this.database = database;
        this.people = people;
        this.approvers = approvers;
    }

    /** All of them, in no order and without titles. */
    List<InboxItem> items(Person person, Instant now) {
        return database.withHandle(
                handle ->
                        handle.createQuery(SQL)
                                .bind(0, person.accountId())
                                .bindArray(
                                        1,
                                        String.class,
                                        List.copyOf(
                                                people.relatedAccounts(person.accountId(), now)))
                                .bindArray(
                                        2,
                                        String.class,
                                        RolePermissions.ownApprovable(person.roles()))
                                .bind(3, person.isHuman() && person.may(Permission.APPROVE))
                                .bind(4, approvers.admits(person, now))
                                .bind(5, person.may(Permission.EDIT_TEXT))
                                .bind(6, person.may(Permission.EDIT_FACTS))
                                .bind(7, now)
                                .bind(8, person.hasRole(Role.TRANSLATOR))
                                .map((row, context) -> item(row))
                                .list());
    }

    /** Where an item stands. */
    static PageCursor cursorOf(InboxItem item) {
        return InboxGroups.cursorOf(
                item,
                Stream.of(
                                item.document(),
                                item.language() == null ? null : item.language().tag(),
                                item.kind(),
                                item.proposal(),
                                item.schedule(),
                                item.name())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("/")));
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return InboxItem.waiting(
                        row.getString("kind"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("by"))
                .document(row.getString("document_id"))
                .type(row.getString("type"))
                .language(language == null ? null : Language.ofTag(language).orElseThrow())
                .proposal(row.getString("proposal"))
                .build();
    }
}
