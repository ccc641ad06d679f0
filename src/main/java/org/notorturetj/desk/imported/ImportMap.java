package org.notorturetj.desk.imported;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.crypto.KeyedHash;
import org.notorturetj.platform.database.DeskDatabase;

/** Which draft was made of which item, by keyed hashes; in the transaction of the caller. */
@ApplicationScoped
class ImportMap {
    static final String TEXT = "text";
    static final String FILE = "file";
    static final String IMPORTED = "imported";
    static final String BOTH_CHANGED = "both-changed";
    static final String DELETED = "deleted";

    private final DeskDatabase database;
    private final KeyedHash hash;
    private final Clock clock;

    ImportMap(DeskDatabase database, KeyedHash hash, Clock clock) {
        this.database = database;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * A draft that was made.
     *
     * @param source hash of what the archive had when it was last written
     * @param text hash of the draft after that
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(String document, byte[] source, byte[] text) {
        private static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString(1), row.getBytes(2), row.getBytes(3));
        }
    }

    byte[] ofSource(String content) {
        return hash.of("import source", content);
    }

    byte[] ofText(String content) {
        return hash.of("import text", content);
    }

    private List<String> ofIdentities(Collection<String> identities) {
        return identities.stream()
                .sorted() // two imports do not wait for each other for ever
                .map(it -> HexFormat.of().formatHex(hash.of("import identity", it)))
                .toList();
    }

    /** The drafts of an item, by whatever identifies it; more than one if items have merged. */
    List<Row> find(Collection<String> identities) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT document_id, source_hash, text_hash FROM desk.import_item
                                        WHERE document_id IN (SELECT document_id FROM desk.import_source
                                                              WHERE identity_hash = ANY (SELECT decode(one, 'hex') FROM unnest(?::text[]) one))
                                        ORDER BY document_id
                                        """)
                                .bindArray(0, String.class, ofIdentities(identities))
                                .map((row, context) -> Row.of(row))
                                .list());
    }

    /** Drafts of a kind, by their ids after one. */
    List<Row> after(String document, String kind, int most) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT document_id, source_hash, text_hash FROM desk.import_item
                                        WHERE kind = ? AND document_id > ? ORDER BY document_id LIMIT ?
                                        """)
                                .bind(0, kind)
                                .bind(1, document)
                                .bind(2, most)
                                .map((row, context) -> Row.of(row))
                                .list());
    }

    /**
     * It was made.
     *
     * @param languages in which the previous website has it; none of a file
     */
    void add(Row row, String kind, Collection<String> identities, Collection<Language> languages) {
        database.useHandle(
                handle -> {
                    handle.execute(
                            """
                            INSERT INTO desk.import_item (document_id, kind, state, source_hash, text_hash, imported_at, languages)
                            VALUES (?, ?, 'imported', ?, ?, ?, ?)
                            """,
                            row.document(),
                            kind,
                            row.source(),
                            row.text(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            tags(languages));
                    identify(handle, row.document(), identities);
                });
    }

    private static String[] tags(Collection<Language> languages) {
        return languages.stream().map(Language::tag).sorted().toArray(String[]::new);
    }

    /** It was written again; a language that the previous website has no longer had it once. */
    void update(Row row, Collection<String> identities, Collection<Language> languages) {
        database.useHandle(
                handle -> {
                    handle.execute(
                            """
                            UPDATE desk.import_item
                            SET state = 'imported', source_hash = ?, text_hash = ?, imported_at = ?,
                                languages = ARRAY(SELECT unnest(languages) UNION SELECT unnest(?::text[]) ORDER BY 1)
                            WHERE document_id = ?
                            """,
                            row.source(),
                            row.text(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            tags(languages),
                            row.document());
                    identify(handle, row.document(), identities);
                });
    }

    private void identify(Handle handle, String document, Collection<String> identities) {
        handle.createUpdate(
                        """
                        INSERT INTO desk.import_source (identity_hash, document_id)
                        SELECT decode(one, 'hex'), ? FROM unnest(?::text[]) one ON CONFLICT DO NOTHING
                        """)
                .bind(0, document)
                .bindArray(1, String.class, ofIdentities(identities))
                .execute();
    }

    /** Says where it stands, if that is new. */
    void note(String document, String state) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.import_item SET state = ? WHERE document_id = ? AND state <> ?",
                                state,
                                document,
                                state));
    }

    void remove(String document) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM desk.import_item WHERE document_id = ?", document));
    }

    /** A text of another document that places a file, which the desk itself does not look for. */
    Optional<String> placedIn(String file) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        """
                                        SELECT document_id FROM desk.edition
                                        WHERE state NOT IN ('superseded', 'redacted')
                                          AND position('media:' || ? in content) > 0 LIMIT 1
                                        """,
                                        file)
                                .mapTo(String.class)
                                .findFirst());
    }
}
