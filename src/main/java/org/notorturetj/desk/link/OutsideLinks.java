package org.notorturetj.desk.link;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.crypto.KeyedHash;
import org.notorturetj.platform.database.DeskDatabase;

/** What is known of addresses of others: whether they answered, and on which day. No address. */
@ApplicationScoped
class OutsideLinks {
    private static final String PURPOSE = "outside-link";

    /** One that is due is claimed for the day, so that no other node asks as well. */
    private static final String CLAIM =
            """
            INSERT INTO desk.outside_link (address_hash, day) VALUES (?, ?)
            ON CONFLICT (address_hash) DO UPDATE SET day = excluded.day
            WHERE outside_link.day <= excluded.day - CASE WHEN outside_link.dead_since IS NULL THEN 7 ELSE 1 END
            """;

    private final DeskDatabase database;
    private final KeyedHash hash;

    OutsideLinks(DeskDatabase database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /**
     * One that was dead on two days.
     *
     * @param statusClass 0 if there was no answer
     */
    record Dead(int statusClass, LocalDate since) {}

    /** Whether it is to be asked today, by whoever asks this. */
    boolean claim(String address, LocalDate today) {
        return database.<Integer, RuntimeException>withHandle(
                        handle -> handle.execute(CLAIM, hash.of(PURPOSE, address), today))
                > 0;
    }

    /** Remembers what was found. */
    void found(String address, int statusClass, LocalDate today) {
        boolean dead = statusClass == 0 || statusClass > 3;
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE desk.outside_link SET status_class = ?,
                                    dead_since = CASE WHEN ? THEN coalesce(dead_since, ?) END
                                WHERE address_hash = ?
                                """,
                                statusClass,
                                dead,
                                today,
                                hash.of(PURPOSE, address)));
    }

    /** Forgets what no text leads to any more. */
    void keepOnly(List<String> addresses) {
        List<String> kept = addresses.stream().map(this::key).toList();
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "DELETE FROM desk.outside_link"
                                                + " WHERE encode(address_hash, 'hex') <> ALL (?)")
                                .bindArray(0, String.class, kept)
                                .execute());
    }

    /** Those that are dead, by {@link #key}. */
    Map<String, Dead> dead() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT encode(address_hash, 'hex'), status_class, dead_since
                                        FROM desk.outside_link WHERE day > dead_since
                                        """)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString(1),
                                                        new Dead(
                                                                row.getInt(2),
                                                                row.getObject(3, LocalDate.class))))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    String key(String address) {
        return HexFormat.of().formatHex(hash.of(PURPOSE, address));
    }
}
