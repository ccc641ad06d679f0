package org.notorturetj.content.protectedname;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameForm;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.crypto.NameEncryption;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;

/** The names in the database, sealed. */
@ApplicationScoped
public class NameTable {
    private static final String COLUMNS =
            "SELECT id, case_id, sealed, author, created_at, changed_at, version FROM desk.protected_name";

    private final DeskDatabase database;
    private final NameEncryption encryption;
    private final RememberedRemovals remembered;
    private final Clock clock;

    NameTable(
            DeskDatabase database,
            NameEncryption encryption,
            RememberedRemovals remembered,
            Clock clock) {
        this.database = database;
        this.encryption = encryption;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** The number of the last change of any name. */
    long generation() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT n FROM desk.protected_name_generation")
                                .mapTo(Long.class)
                                .one());
    }

    /**
     * Why they cannot be opened, so that nobody can write at the desk; in one sentence.
     *
     * @throws org.notorturetj.platform.problem.DatabaseUnavailableException if the database does
     *     not answer
     */
    public Optional<String> failure() {
        return encryption.failure(database.withHandle(NameTable::ofEachKey));
    }

    private static Map<FieldLocation, byte[]> ofEachKey(Handle handle) {
        return handle
                .createQuery(
                        "SELECT DISTINCT ON (get_byte(sealed, 0)) id, sealed FROM desk.protected_name")
                .map((row, context) -> Map.entry(location(row.getString(1)), row.getBytes(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** That there is no key for the first of them, and none is made by itself; in one sentence. */
    public Optional<String> keyless() {
        return encryption.missing();
    }

    /** Makes the first key, where the settings allow it, unless a name was sealed with another. */
    public void prepareKey() {
        if (ids().isEmpty()) {
            encryption.makeFirst();
        }
    }

    /** All of them, in the order they were registered. */
    public List<StoredName> all() {
        return database.withHandle(
                handle ->
                        handle.createQuery(COLUMNS + " ORDER BY created_at, id")
                                .map(this::opened)
                                .list());
    }

    /** One of them. */
    public Optional<StoredName> find(String id) {
        return database.withHandle(
                handle ->
                        handle.select(COLUMNS + " WHERE id = ?", id).map(this::opened).findFirst());
    }

    /** Adds a name, or replaces the one with its id; the caller holds the lock of changes. */
    public void put(StoredName name) {
        boolean added = !ids().contains(name.id());
        database.useHandle(
                handle -> {
                    byte[] sealed =
                            encryption.seal(
                                    location(name.id()),
                                    CanonicalJson.write(name.forms()),
                                    ofEachKey(handle));
                    handle.execute(
                            """
                            INSERT INTO desk.protected_name
                                (id, case_id, sealed, author, created_at, changed_at, version)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (id) DO UPDATE
                            SET case_id = excluded.case_id, sealed = excluded.sealed,
                                changed_at = excluded.changed_at, version = excluded.version
                            """,
                            name.id(),
                            name.caseId(),
                            sealed,
                            name.author(),
                            at(name.createdAt()),
                            at(name.changedAt()),
                            name.version());
                    raise(handle);
                });
        if (added) {
            remembered.addName(name.id(), true, clock.instant());
        }
    }

    /** The ids of all of them, for which no key is needed. */
    public Set<String> ids() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT id FROM desk.protected_name")
                                .mapTo(String.class)
                                .set());
    }

    /** Removes a name with its findings; the caller holds the lock of changes. */
    public boolean remove(String id) {
        boolean removed =
                database.withHandle(
                        handle -> {
                            boolean done =
                                    handle.execute(
                                                    "DELETE FROM desk.protected_name WHERE id = ?",
                                                    id)
                                            == 1;
                            raise(handle);
                            return done;
                        });
        if (removed) {
            remembered.addName(id, false, clock.instant());
        }
        return removed;
    }

    /** Seals every name with the newest key, in the caller's transaction; returns how many. */
    int sealAgain() {
        return database.withHandle(
                handle -> {
                    List<StoredName> names =
                            handle.createQuery(COLUMNS + " FOR UPDATE").map(this::opened).list();
                    Map<FieldLocation, byte[]> others = ofEachKey(handle);
                    for (StoredName name : names) {
                        handle.execute(
                                "UPDATE desk.protected_name SET sealed = ? WHERE id = ?",
                                encryption.seal(
                                        location(name.id()),
                                        CanonicalJson.write(name.forms()),
                                        others),
                                name.id());
                    }
                    return names.size();
                });
    }

    private static void raise(Handle handle) {
        handle.execute("UPDATE desk.protected_name_generation SET n = n + 1");
    }

    private StoredName opened(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        String id = row.getString(1);
        @Nullable String caseId = row.getString(2);
        NameForm[] forms =
                CanonicalJson.read(
                        encryption.open(location(id), row.getBytes(3)), NameForm[].class);
        return new StoredName(
                id,
                caseId,
                Arrays.asList(forms),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static FieldLocation location(String id) {
        return new FieldLocation("protected_name", "sealed", id);
    }
}
