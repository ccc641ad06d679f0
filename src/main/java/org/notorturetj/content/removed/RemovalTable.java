package org.notorturetj.content.removed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;

/** The removals that this database knows of. */
@ApplicationScoped
public class RemovalTable {
    private final DeskDatabase database;

    RemovalTable(DeskDatabase database) {
        this.database = database;
    }

    /** The ids of all of them. */
    public Set<String> ids() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT id FROM desk.removal")
                                .mapTo(String.class)
                                .set());
    }

    /** Those that are not among some ids, oldest first. */
    List<Removal> except(Collection<String> ids) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT id, kind, document_id, language, name_id, action, proposer, approver, seq, at
                                        FROM desk.removal WHERE id <> ALL (:ids) ORDER BY at, id
                                        """)
                                .bindArray("ids", String.class, List.copyOf(ids))
                                .map(RemovalTable::read)
                                .list());
    }

    /**
     * Adds one, in the caller's transaction.
     *
     * @param missing whether it is a name that was protected and is not in this database
     */
    public void add(Removal removal, boolean missing) {
        Language language = removal.language();
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO desk.removal
                                    (id, kind, document_id, language, name_id, action, proposer, approver, seq, at, missing)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """,
                                removal.id(),
                                removal.kind(),
                                removal.document(),
                                language == null ? null : language.tag(),
                                removal.name(),
                                removal.action(),
                                removal.proposer(),
                                removal.approver(),
                                removal.seq(),
                                removal.at().atOffset(ZoneOffset.UTC),
                                missing));
    }

    /**
     * Whether any of some texts was redacted, here or in a database after the backup of this one.
     */
    public boolean redacted(Map<String, Set<Language>> texts) {
        List<String> redacted =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT document_id || '/' || language FROM desk.removal
                                                WHERE kind = 'redaction' AND document_id = ANY (:ids)
                                                """)
                                        .bindArray("ids", String.class, List.copyOf(texts.keySet()))
                                        .mapTo(String.class)
                                        .list());
        return texts.entrySet().stream()
                .anyMatch(
                        text ->
                                text.getValue().stream()
                                        .map(language -> text.getKey() + "/" + language.tag())
                                        .anyMatch(redacted::contains));
    }

    /** How many names were protected that this database does not have. */
    public long missingNames() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT count(*) FROM desk.removal WHERE missing")
                                .mapTo(Long.class)
                                .one());
    }

    /** When the first of those that are missing was protected; now, if none is. */
    public Instant missingSince() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT coalesce(min(at), now()) FROM desk.removal WHERE missing")
                                .mapTo(OffsetDateTime.class)
                                .one()
                                .toInstant());
    }

    /** One of those that are missing was registered again: there is no telling which. */
    void nameFound() {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE desk.removal SET missing = false
                                WHERE id = (SELECT id FROM desk.removal WHERE missing ORDER BY at LIMIT 1 FOR UPDATE)
                                """));
    }

    /** Nobody misses a name any more; returns how many were missed. */
    public int noNameIsMissing() {
        return database.withHandle(
                handle -> handle.execute("UPDATE desk.removal SET missing = false WHERE missing"));
    }

    private static Removal read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        @Nullable String tag = row.getString(4);
        long seq = row.getLong(9);
        return RemovalBuilder.builder()
                .id(row.getString(1))
                .kind(row.getString(2))
                .document(row.getString(3))
                .language(tag == null ? null : Language.ofTag(tag).orElseThrow())
                .name(row.getString(5))
                .action(row.getString(6))
                .proposer(row.getString(7))
                .approver(row.getString(8))
                .seq(seq == 0 ? null : seq)
                .at(row.getObject(10, OffsetDateTime.class).toInstant())
                .build();
    }
}
