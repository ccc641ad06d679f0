package org.notorturetj.content.protectedname.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.StoredText;

/** Where names were found: never what stands there. */
@ApplicationScoped
public class Findings {
    private final DeskDatabase database;
    private final Clock clock;

    Findings(DeskDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that a name stands in some members of a text. */
    void add(String name, String place, StoredText text, Collection<String> members) {
        database.useHandle(
                handle -> {
                    var insert =
                            handle.createUpdate(
                                    """
                                    INSERT INTO desk.name_finding
                                        (name_id, place, key, document_id, language, members, found_at)
                                    SELECT id, :place, :key, :document, :language, :members, :now
                                    FROM desk.protected_name WHERE id = :name
                                    ON CONFLICT (name_id, place, key) DO UPDATE
                                    SET members = excluded.members, found_at = excluded.found_at, cleaned_at = NULL
                                    """);
                    insert.bind("name", name)
                            .bind("place", place)
                            .bind("key", text.key())
                            .bind("document", text.documentId())
                            .bind(
                                    "language",
                                    text.language() == null ? null : text.language().tag())
                            .bindArray("members", String.class, List.copyOf(members))
                            .bind("now", now())
                            .execute();
                });
    }

    /** Those of a name, newest first. */
    public List<NameFinding> of(String name) {
        return select("ORDER BY found_at DESC, place, key", name);
    }

    /** Those of a name that nobody has cleaned. */
    public List<NameFinding> open(String name) {
        return select("AND cleaned_at IS NULL ORDER BY document_id NULLS FIRST, place, key", name);
    }

    /** Of every name that was found, how many texts nobody has cleaned. */
    public Map<String, Long> open() {
        Map<String, Long> counts = new HashMap<>();
        database.useHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT name_id, count(*) FROM desk.name_finding
                                        WHERE cleaned_at IS NULL GROUP BY name_id
                                        """)
                                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                                .forEach(it -> counts.put(it.getKey(), it.getValue())));
        return counts;
    }

    /** Of a name, how many texts of each place nobody has cleaned. */
    public SortedMap<String, Long> openByPlace(String name) {
        SortedMap<String, Long> counts = new TreeMap<>();
        open(name).forEach(it -> counts.merge(it.place(), 1L, Long::sum));
        return counts;
    }

    /** Notes that a text holds the name no longer. */
    public void clean(String name, String place, String key) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.name_finding SET cleaned_at = ? WHERE name_id = ? AND place = ? AND key = ?",
                                now(),
                                name,
                                place,
                                key));
    }

    private List<NameFinding> select(String which, String name) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT place, key, document_id, language, members, found_at, cleaned_at FROM desk.name_finding WHERE name_id = ? "
                                                + which,
                                        name)
                                .map((row, context) -> read(row))
                                .list());
    }

    private static NameFinding read(java.sql.ResultSet row) throws java.sql.SQLException {
        String tag = row.getString(4);
        OffsetDateTime cleaned = row.getObject(7, OffsetDateTime.class);
        return new NameFinding(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                tag == null ? null : Language.ofTag(tag).orElseThrow(),
                Arrays.asList((String[]) row.getArray(5).getArray()),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                cleaned == null ? null : cleaned.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
