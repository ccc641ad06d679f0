package org.notorturetj.desk.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.workflow.SubmittedDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;

/** The documents of which something is in review, as an approver reads them. */
@ApplicationScoped
class SubmittedDocuments {
    /** Milliseconds of the submitted part that was saved last, and the id. */
    private static final Pattern CURSOR =
            Pattern.compile("([0-9]{1,15})\\.([0-9a-hjkmnp-tv-z]{16})");

    private static final String SQL =
            """
            SELECT document_id, date_trunc('milliseconds', max(saved_at)) AS since FROM (
                SELECT document_id, saved_at FROM desk.edition WHERE state = 'in_review'
                UNION ALL
                SELECT document_id, saved_at FROM desk.facts WHERE state = 'in_review') waiting
            GROUP BY document_id
            HAVING (date_trunc('milliseconds', max(saved_at)), document_id) < (?::timestamptz, ?)
            ORDER BY since DESC, document_id DESC
            LIMIT ?
            """;

    /** Later than anything is saved. */
    private static final ListCursor FIRST =
            new ListCursor(Instant.parse("9999-01-01T00:00:00Z"), "");

    private final DeskDatabase database;
    private final DocumentFinder finder;
    private final FactsVersions facts;
    private final Editions editions;
    private final DocumentViews views;

    SubmittedDocuments(
            DeskDatabase database,
            DocumentFinder finder,
            FactsVersions facts,
            Editions editions,
            DocumentViews views) {
        this.database = database;
        this.finder = finder;
        this.facts = facts;
        this.editions = editions;
        this.views = views;
    }

    /**
     * A page, the latest first: what is urgent does not stand behind what waits for days.
     *
     * @throws ProblemException if the cursor is not of this list
     */
    @Transactional
    Items<SubmittedDocument> page(PageRequest request) {
        List<ListCursor> found = rows(after(request.cursor()), request.size() + 1);
        boolean more = found.size() > request.size();
        List<ListCursor> shown = more ? found.subList(0, request.size()) : found;
        return new Items<>(
                shown.stream().map(row -> view(finder.document(row.document()))).toList(),
                more ? shown.get(shown.size() - 1).cursor() : null);
    }

    private List<ListCursor> rows(ListCursor after, int size) {
        return database.withHandle(
                handle ->
                        handle.createQuery(SQL)
                                .bind(0, after.since())
                                .bind(1, after.document())
                                .bind(2, size)
                                .map(
                                        (row, context) ->
                                                new ListCursor(
                                                        row.getObject(2, OffsetDateTime.class)
                                                                .toInstant(),
                                                        row.getString(1)))
                                .list());
    }

    private static ListCursor after(@Nullable String cursor) {
        if (cursor == null) {
            return FIRST;
        }
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        return new ListCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }

    private SubmittedDocument view(Document document) {
        return new SubmittedDocument(
                document.id(),
                document.type(),
                document.sample(),
                facts.working(document.id()).map(views::facts).orElse(null),
                editions.of(document.id()).stream()
                        .filter(text -> text.state() == EditionState.IN_REVIEW)
                        .map(views::text)
                        .toList());
    }

    private record ListCursor(Instant since, String document) {
        String cursor() {
            return since.toEpochMilli() + "." + document;
        }
    }
}
