package org.notorturetj.desk.imported;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.protectedname.HashedNames;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.importing.plan.NameDecision;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.crypto.NameEncryption;
import org.notorturetj.platform.database.DeskDatabase;

/** What was said of names, by their hashes; in the transaction of the caller. */
@ApplicationScoped
class DecisionTable implements HashedNames {
    private static final String PURPOSE = "import";

    private static final String COLUMNS =
            "SELECT encode(name_hash, 'hex'), decision, decided_by, decided_at, confirmed_by, sealed FROM desk.import_name";

    /** With the hashes of a list. */
    private static final String OF_THESE =
            " WHERE name_hash = ANY (SELECT decode(one, 'hex') FROM unnest(?::text[]) one)";

    private final DeskDatabase database;
    private final NameEncryption encryption;
    private final NameTable names;
    private final Clock clock;

    DecisionTable(DeskDatabase database, NameEncryption encryption, NameTable names, Clock clock) {
        this.database = database;
        this.encryption = encryption;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What was said.
     *
     * @param id the hash under which it is kept, hexadecimal
     * @param confirmedBy null until somebody else says the same
     * @param sealed the words of somebody who may be named; null for all others
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Decided(
            String id,
            NameDecision decision,
            String by,
            Instant at,
            @Nullable String confirmedBy,
            byte @Nullable [] sealed) {}

    /**
     * Reads the keys anew, since one may have been added, and makes the first where that is
     * allowed.
     *
     * @throws org.notorturetj.platform.problem.ProblemException unavailable, without names.key
     */
    void prepare() {
        if (isEmpty()) {
            names.prepareKey();
        }
        encryption.newest();
    }

    boolean isEmpty() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM desk.import_name)")
                                .mapTo(Boolean.class)
                                .one());
    }

    /**
     * The ids that a name has, one with each key; the newest first.
     *
     * @throws org.notorturetj.platform.problem.ProblemException unavailable, without names.key
     */
    List<String> ids(String name) {
        return encryption.hashes(PURPOSE, name).stream().map(HexFormat.of()::formatHex).toList();
    }

    Optional<Decided> find(Collection<String> ids) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        COLUMNS
                                                + OF_THESE
                                                + " ORDER BY get_byte(name_hash, 0) DESC LIMIT 1")
                                .bindArray(0, String.class, ids)
                                .map((row, context) -> decided(row))
                                .findFirst());
    }

    List<Decided> all() {
        return database.withHandle(
                handle ->
                        handle.createQuery(COLUMNS + " ORDER BY name_hash")
                                .map((row, context) -> decided(row))
                                .list());
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getString(1),
                ofWord(row.getString(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getBytes(6));
    }

    static String word(NameDecision decision) {
        return decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NameDecision ofWord(String word) {
        return NameDecision.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Says something of a name, in place of what was said before.
     *
     * @param words as they stand in a text: kept, sealed, of somebody who may be named
     */
    void put(List<String> ids, String words, NameDecision decision, String by) {
        remove(ids.subList(1, ids.size()));
        byte @Nullable [] sealed =
                decision == NameDecision.NAMED
                        ? encryption.seal(location(ids.get(0)), words, Map.of())
                        : null;
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO desk.import_name (name_hash, decision, sealed, decided_by, decided_at)
                                VALUES (?, ?, ?, ?, ?)
                                ON CONFLICT (name_hash) DO UPDATE
                                SET decision = excluded.decision, sealed = excluded.sealed,
                                    decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                                    confirmed_by = NULL, confirmed_at = NULL
                                """,
                                HexFormat.of().parseHex(ids.get(0)),
                                word(decision),
                                sealed,
                                by,
                                clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Somebody else says the same; nothing, if it is something else by now. */
    void confirm(Decided decided, String by) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE desk.import_name SET confirmed_by = ?, confirmed_at = ?
                                WHERE name_hash = ? AND decision = ? AND decided_by = ?
                                """,
                                by,
                                clock.instant().atOffset(ZoneOffset.UTC),
                                HexFormat.of().parseHex(decided.id()),
                                word(decided.decision()),
                                decided.by()));
    }

    /** Keeps it under the newest key, so that older ones may go. */
    void rehash(Decided decided, List<String> ids) {
        byte @Nullable [] sealed =
                decided.sealed() == null
                        ? null
                        : encryption.seal(location(ids.get(0)), words(decided), Map.of());
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.import_name SET name_hash = ?, sealed = ? WHERE name_hash = ?",
                                HexFormat.of().parseHex(ids.get(0)),
                                sealed,
                                HexFormat.of().parseHex(decided.id())));
    }

    boolean remove(Collection<String> ids) {
        return database.withHandle(
                        handle ->
                                handle.createUpdate("DELETE FROM desk.import_name" + OF_THESE)
                                        .bindArray(0, String.class, ids)
                                        .execute())
                > 0;
    }

    /** How many are kept under another key than one. */
    @Override
    public int underOthers(int key) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) FROM desk.import_name WHERE get_byte(name_hash, 0) <> ?")
                                .bind(0, key)
                                .mapTo(Integer.class)
                                .one());
    }

    @Override
    public int forgetOthers(int key) {
        return database.withHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM desk.import_name WHERE get_byte(name_hash, 0) <> ?",
                                key));
    }

    /** The words of somebody who may be named. */
    String words(Decided decided) {
        return encryption.open(location(decided.id()), Objects.requireNonNull(decided.sealed()));
    }

    private static FieldLocation location(String id) {
        return new FieldLocation("import_name", "sealed", id);
    }
}
