package org.notorturetj.media.garbage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.database.DeskDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The tables that name bytes. */
@ApplicationScoped
class ReferenceTables implements References {
    private static final String NAMED =
            """
            SELECT hash FROM desk.media_part
            UNION SELECT hash FROM published.media_file WHERE gone_at IS NULL
            """;

    private static final String GONE =
            """
            SELECT hash FROM published.media_file gone WHERE gone_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM desk.media_part part WHERE part.hash = gone.hash)
            """;

    private static final String NAMING =
            """
            SELECT DISTINCT f.document_id FROM desk.facts f
            JOIN desk.document d ON d.id = f.document_id AND d.type = 'media'
            JOIN desk.media_part p ON p.file_id = f.content::json ->> 'file'
            WHERE encode(p.hash, 'hex') = ANY (?) ORDER BY 1 LIMIT 20
            """;

    private final DeskDatabase database;

    ReferenceTables(DeskDatabase database) {
        this.database = database;
    }

    @Override
    public Set<String> named() {
        return hashes(NAMED);
    }

    @Override
    public boolean isNamed(String hash) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM ("
                                                + NAMED
                                                + ") named WHERE hash = ?)")
                                .bind(0, MediaHash.bytes(hash))
                                .mapTo(Boolean.class)
                                .one());
    }

    @Override
    public Set<String> gone() {
        return hashes(GONE);
    }

    @Override
    public Set<String> noted() {
        return hashes("SELECT hash FROM desk.media_trash");
    }

    @Override
    public List<String> documents(Set<String> hashes) {
        return database.withHandle(
                handle ->
                        handle.select(NAMING, (Object) hashes.toArray(String[]::new))
                                .mapTo(String.class)
                                .list());
    }

    private Set<String> hashes(String query) {
        return database.withHandle(
                handle ->
                        handle.createQuery(query)
                                .map((row, context) -> MediaHash.of32(row.getBytes(1)))
                                .set());
    }

    @Override
    public Optional<Instant> since(String hash) {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT since FROM desk.media_trash WHERE hash = ?")
                                .bind(0, MediaHash.bytes(hash))
                                .mapTo(OffsetDateTime.class)
                                .findOne()
                                .map(OffsetDateTime::toInstant));
    }

    @Override
    public void note(String hash, Instant now) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO desk.media_trash (hash, since) VALUES (?, ?)
                                ON CONFLICT (hash) DO UPDATE SET since = excluded.since
                                """,
                                MediaHash.bytes(hash),
                                now.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void forget(String hash) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM desk.media_trash WHERE hash = ?",
                                MediaHash.bytes(hash)));
    }

    /** The row is locked as long as the step takes. */
    @Override
    public void alone(String hash, Runnable step) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            database.useHandle(
                                    handle ->
                                            handle.createQuery(
                                                            "SELECT since FROM desk.media_trash WHERE hash = ? FOR UPDATE")
                                                    .bind(0, MediaHash.bytes(hash))
                                                    .mapTo(OffsetDateTime.class)
                                                    .findOne());
                            step.run();
                        });
    }
}
