package org.notorturetj.desk.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.editing.BeingEdited;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;

/** Keeps who is editing what, for as long as it is believed. */
@ApplicationScoped
public class WhoIsEditing {
    /** Two missed notices of a page that sends one a minute: it was closed, or has no network. */
    private static final Duration BELIEVED = Duration.ofMinutes(2);

    /** Said in time again, it has gone on since then. */
    private static final String SAY =
            """
            INSERT INTO desk.editing AS e (document_id, language, account_id, since, expires_at)
            SELECT id, :language, :account, :now, :until FROM desk.document WHERE id = :id
            ON CONFLICT (document_id, language, account_id) DO UPDATE
            SET since = CASE WHEN e.expires_at > excluded.since THEN e.since ELSE excluded.since END,
                expires_at = excluded.expires_at
            """;

    private final DeskDatabase database;
    private final Clock clock;

    WhoIsEditing(DeskDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that somebody is editing, and forgets whatever is believed no longer.
     *
     * @param language null: the facts
     * @throws ProblemException not-found
     */
    @Transactional
    void say(String accountId, String documentId, @Nullable Language language) {
        OffsetDateTime now = now();
        database.useHandle(
                handle -> {
                    handle.execute("DELETE FROM desk.editing WHERE expires_at <= ?", now);
                    int noted =
                            handle.createUpdate(SAY)
                                    .bind("language", language == null ? "" : language.tag())
                                    .bind("account", accountId)
                                    .bind("now", now)
                                    .bind("until", now.plus(BELIEVED))
                                    .bind("id", documentId)
                                    .execute();
                    if (noted == 0) {
                        throw new ProblemException(ProblemType.NOT_FOUND);
                    }
                });
    }

    @Transactional
    void stop(String accountId, String documentId) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM desk.editing WHERE document_id = ? AND account_id = ?",
                                documentId,
                                accountId));
    }

    /** Everybody who is editing one of these documents, the longest first, by document. */
    public Map<String, List<BeingEdited>> of(List<String> documentIds) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT document_id, language, account_id, since, expires_at FROM desk.editing
                                        WHERE document_id = ANY (?) AND expires_at > ?
                                        ORDER BY since, account_id, language
                                        """)
                                .bindArray(0, String.class, documentIds)
                                .bind(1, now())
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString(1),
                                                        new BeingEdited(
                                                                row.getString(3),
                                                                Language.ofTag(row.getString(2))
                                                                        .orElse(null),
                                                                row.getObject(
                                                                                4,
                                                                                OffsetDateTime
                                                                                        .class)
                                                                        .toInstant(),
                                                                row.getObject(
                                                                                5,
                                                                                OffsetDateTime
                                                                                        .class)
                                                                        .toInstant())))
                                .collect(
                                        Collectors.groupingBy(
                                                Map.Entry::getKey,
                                                Collectors.mapping(
                                                        Map.Entry::getValue,
                                                        Collectors.toList()))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
