package org.notorturetj.desk.listing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentCounts;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.platform.database.DeskDatabase;

/** Chooses, orders and counts documents, without reading any content. */
@ApplicationScoped
public class DocumentList {
    /** What a list can be filtered by, in the order of the workflow. */
    private static final List<String> STATES =
            List.of(
                    "draft",
                    "in_review",
                    "changes_requested",
                    "approved",
                    "scheduled",
                    "published",
                    "withdrawn");

    private final DeskDatabase database;
    private final DraftWords words;

    DocumentList(DeskDatabase database, DraftWords words) {
        this.database = database;
        this.words = words;
    }

    /**
     * A page of ids.
     *
     * @param accountId who asks
     * @param state only documents with a text or facts in this state; null for any
     * @param sort the word for an order; null for the newest first
     */
    public Items<String> page(
            DocumentFilter filter,
            String accountId,
            @Nullable String state,
            @Nullable String sort,
            PageRequest page) {
        if (filter.q() != null) {
            words.readNew();
        }
        DocumentOrder order = DocumentOrder.ofWord(sort);
        @Nullable PageCursor after = PageCursor.of(order.list(), page.cursor());
        DocumentChoice choice = DocumentChoice.of(filter, accountId, state);
        List<PageCursor> found =
                database.withHandle(
                        handle -> {
                            var query =
                                    choice.bind(
                                            handle.createQuery(
                                                    order.sql(choice.sql(), after == null)));
                            if (after != null) {
                                query.bind("at", after.at().atOffset(ZoneOffset.UTC))
                                        .bind("id", after.key());
                            }
                            return query.bind("size", page.size() + 1)
                                    .map(
                                            (row, context) ->
                                                    new PageCursor(
                                                            row.getObject(1, OffsetDateTime.class)
                                                                    .toInstant(),
                                                            row.getString(2)))
                                    .list();
                        });
        Items<PageCursor> shown = Pages.cut(found, page.size(), last -> last.encode(order.list()));
        return new Items<>(shown.items().stream().map(PageCursor::key).toList(), shown.next());
    }

    /** How many documents there are, and how many with something in each state. */
    public DocumentCounts counts(DocumentFilter filter, String accountId) {
        if (filter.q() != null) {
            words.readNew();
        }
        DocumentChoice choice = DocumentChoice.of(filter, accountId, null);
        String ofLanguage = filter.language() == null ? "" : " AND e.language = :language";
        String facts =
                filter.language() == null
                        ? " UNION SELECT f.document_id, f.state FROM desk.facts f JOIN chosen c ON c.id = f.document_id"
                        : "";
        String sql =
                """
                WITH chosen AS MATERIALIZED (SELECT d.id FROM desk.document d WHERE %s)
                SELECT '' AS state, count(*) FROM chosen
                UNION ALL
                SELECT state, count(*) FROM (
                    SELECT e.document_id, e.state FROM desk.edition e
                    JOIN chosen c ON c.id = e.document_id%s%s) s
                GROUP BY state
                """
                        .formatted(
                                choice.sql(),
                                ofLanguage,
                                facts.isEmpty() ? " GROUP BY 1, 2" : facts);
        Map<String, Long> counted =
                database.withHandle(
                        handle ->
                                choice.bind(handle.createQuery(sql))
                                        .map(
                                                (row, context) ->
                                                        Map.entry(row.getString(1), row.getLong(2)))
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey, Map.Entry::getValue)));
        return new DocumentCounts(
                counted.getOrDefault("", 0L),
                STATES.stream()
                        .map(
                                state ->
                                        new DocumentCounts.InState(
                                                state, counted.getOrDefault(state, 0L)))
                        .toList());
    }
}
