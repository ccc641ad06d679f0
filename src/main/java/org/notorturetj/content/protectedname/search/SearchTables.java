package org.notorturetj.content.protectedname.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.SearchedPlace;
import org.notorturetj.platform.database.DeskDatabase;

/** The searches and their progress in the database. */
@ApplicationScoped
public class SearchTables {
    static final String SEARCH = "search";
    static final String VERIFICATION = "verification";

    private final DeskDatabase database;
    private final Clock clock;

    SearchTables(DeskDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks for a search in what people wrote; joins one that has not begun. */
    public void searchFor(String name) {
        database.useHandle(
                handle -> {
                    int joined =
                            handle.execute(
                                    """
                                    UPDATE desk.name_search SET names = array_append(array_remove(names, ?), ?)
                                    WHERE id = (SELECT id FROM desk.name_search
                                                WHERE state = 'waiting' AND kind = 'search' LIMIT 1)
                                    """,
                                    name,
                                    name);
                    if (joined == 0) {
                        begin(handle, SEARCH, name);
                    }
                });
    }

    /**
     * Asks for a search in everything that any table holds; returns its number. One of the same
     * name that waits and has not begun will see all that there is: it is joined.
     */
    public long verify(String name) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        """
                                        SELECT id FROM desk.name_search
                                        WHERE state = 'waiting' AND kind = 'verification' AND names = ARRAY[?]::text[]
                                        """,
                                        name)
                                .mapTo(Long.class)
                                .findFirst()
                                .orElseGet(() -> begin(handle, VERIFICATION, name)));
    }

    private long begin(Handle handle, String kind, String name) {
        return handle.createQuery(
                        """
                        INSERT INTO desk.name_search (kind, names, created_at) VALUES (?, ARRAY[?], ?) RETURNING id
                        """)
                .bind(0, kind)
                .bind(1, name)
                .bind(2, now())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Locks the first search that is not done, skipping those that another node is working on.
     * Whoever was just registered may stand in a text that people read now: a verification, which
     * takes far longer, goes on after that.
     */
    Optional<Open> next() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT id, kind, state, names FROM desk.name_search
                                        WHERE state <> 'done' ORDER BY kind = 'verification', id
                                        LIMIT 1 FOR UPDATE SKIP LOCKED
                                        """)
                                .map(
                                        (row, context) ->
                                                new Open(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        "waiting".equals(row.getString(3)),
                                                        Arrays.asList(
                                                                (String[])
                                                                        row.getArray(4)
                                                                                .getArray())))
                                .findFirst());
    }

    /** Begins a search with the places that it will go through. */
    void start(long search, List<SearchedPlace> places) {
        database.useHandle(
                handle -> {
                    int number = 0;
                    for (SearchedPlace place : places) {
                        handle.execute(
                                "INSERT INTO desk.name_search_place (search_id, place, number, total) VALUES (?, ?, ?, ?)",
                                search,
                                place.place(),
                                number++,
                                place.total());
                    }
                    handle.execute(
                            "UPDATE desk.name_search SET state = 'running', started_at = ? WHERE id = ?",
                            now(),
                            search);
                });
    }

    void end(long search) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.name_search SET state = 'done', ended_at = ? WHERE id = ?",
                                now(),
                                search));
    }

    /** The place where a search goes on; empty when it has been everywhere. */
    Optional<At> at(long search) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        """
                                        SELECT place, after_key FROM desk.name_search_place
                                        WHERE search_id = ? AND NOT done ORDER BY number LIMIT 1
                                        """,
                                        search)
                                .map((row, context) -> new At(row.getString(1), row.getString(2)))
                                .findFirst());
    }

    /** Notes a batch. */
    void read(long search, String place, @Nullable String last, int read, int found, boolean done) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE desk.name_search_place
                                SET after_key = coalesce(?, after_key), read = read + ?, found = found + ?, done = ?
                                WHERE search_id = ? AND place = ?
                                """,
                                last,
                                read,
                                found,
                                done,
                                search,
                                place));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A search that is not done. */
    record Open(long number, String kind, boolean waiting, List<String> names) {}

    /** Where a search goes on. */
    record At(String place, @Nullable String after) {}
}
