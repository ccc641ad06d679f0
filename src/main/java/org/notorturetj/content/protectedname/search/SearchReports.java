package org.notorturetj.content.protectedname.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameSearch;
import org.notorturetj.api.desk.protectedname.SearchedPlace;
import org.notorturetj.platform.database.DeskDatabase;

/** How far the searches are, as the desk shows it. */
@ApplicationScoped
public class SearchReports {
    private final DeskDatabase database;

    SearchReports(DeskDatabase database) {
        this.database = database;
    }

    /** The last searches, newest first. */
    public List<NameSearch> all() {
        return select("ORDER BY id DESC LIMIT 200", null);
    }

    /** One search. */
    public Optional<NameSearch> find(long search) {
        return select("WHERE id = ?", search).stream().findFirst();
    }

    private List<NameSearch> select(String which, @Nullable Long search) {
        return database.withHandle(
                handle -> {
                    var query =
                            handle.createQuery(
                                    "SELECT id, kind, state, names, created_at, ended_at FROM desk.name_search "
                                            + which);
                    if (search != null) {
                        query.bind(0, search);
                    }
                    List<NameSearch> bare =
                            query.map(
                                            (row, context) ->
                                                    new NameSearch(
                                                            row.getLong(1),
                                                            row.getString(2),
                                                            row.getString(3),
                                                            Arrays.asList(
                                                                    (String[])
                                                                            row.getArray(4)
                                                                                    .getArray()),
                                                            row.getObject(5, OffsetDateTime.class)
                                                                    .toInstant(),
                                                            instant(
                                                                    row.getObject(
                                                                            6,
                                                                            OffsetDateTime.class)),
                                                            List.of()))
                                    .list();
                    List<NameSearch> whole = new ArrayList<>();
                    bare.forEach(it -> whole.add(with(it, places(handle, it.number()))));
                    return whole;
                });
    }

    private static NameSearch with(NameSearch bare, List<SearchedPlace> places) {
        return new NameSearch(
                bare.number(),
                bare.kind(),
                bare.state(),
                bare.names(),
                bare.createdAt(),
                bare.endedAt(),
                places);
    }

    private static List<SearchedPlace> places(Handle handle, long search) {
        return handle.select(
                        """
                        SELECT place, total, read, found FROM desk.name_search_place
                        WHERE search_id = ? ORDER BY number
                        """,
                        search)
                .map(
                        (row, context) ->
                                new SearchedPlace(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
