package org.notorturetj.desk.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.DeskDatabase;

/** Texts that need legal review: those of guides and hotlines. */
@ApplicationScoped
class ReviewableTexts {
    /** Published texts and those on the way there; lawyers need not see drafts. */
    private static final List<String> ON_THE_WAY =
            List.of("in_review", "approved", "scheduled", "published");

    private static final List<String> PUBLISHED = List.of("published");

    /** With the last lawyer's word on exactly this text: a review belongs to its bytes. */
    private static final String SQL =
            """
            SELECT n.document_id, n.language, n.author, coalesce(n.published_at, n.saved_at) AS since, r.due_at
            FROM (
                SELECT DISTINCT ON (e.document_id, e.language) e.*
                FROM desk.document d JOIN desk.edition e ON e.document_id = d.id
                WHERE d.type IN (%s) AND e.state = ANY (?)
                ORDER BY e.document_id, e.language, e.number DESC) n
            LEFT JOIN LATERAL (
                SELECT due_at FROM desk.legal_review
                WHERE document_id = n.document_id AND language = n.language
                  AND text_sha256 = encode(sha256(convert_to(n.content, 'UTF8')), 'hex')
                ORDER BY id DESC LIMIT 1) r ON true
            """
                    .formatted(TypeLists.sql(Trait.REVIEWED));

    private final DeskDatabase database;

    ReviewableTexts(DeskDatabase database) {
        this.database = database;
    }

    /** The newest texts without a valid legal review, except those the person wrote. */
    Stream<InboxItem> unreviewed(String accountId, Instant now) {
        return newest(ON_THE_WAY)
                .filter(text -> !text.author().equals(accountId))
                .filter(text -> text.runsOutAt() == null || !now.isBefore(text.runsOutAt()))
                .map(
                        text ->
                                InboxItem.waiting(
                                                "text_without_review", text.since(), text.author())
                                        .document(text.document())
                                        .language(text.language())
                                        .build());
    }

    /** Published texts whose legal review has expired, or will by then. */
    Stream<DueItem> due(Instant until) {
        return newest(PUBLISHED)
                .filter(text -> text.runsOutAt() != null && !text.runsOutAt().isAfter(until))
                .map(
                        text ->
                                new DueItem(
                                        "legal_review",
                                        text.runsOutAt(),
                                        text.document(),
                                        text.language(),
                                        null,
                                        null,
                                        null));
    }

    private Stream<Text> newest(List<String> states) {
        return database
                .withHandle(
                        handle ->
                                handle.createQuery(SQL)
                                        .bindArray(0, String.class, states)
                                        .map((row, context) -> read(row))
                                        .list())
                .stream();
    }

    private static Text read(ResultSet row) throws SQLException {
        return new Text(
                row.getString("document_id"),
                Language.fromString(row.getString("language")),
                row.getString("author"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    /**
     * @param runsOutAt when the last lawyer's word on exactly this text runs out; past when it has;
     *     null when there is none
     */
    private record Text(
            String document,
            Language language,
            String author,
            Instant since,
            @Nullable Instant runsOutAt) {}
}
