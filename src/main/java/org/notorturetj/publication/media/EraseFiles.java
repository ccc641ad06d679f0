package org.notorturetj.publication.media;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.store.MediaStore;
import org.notorturetj.media.upload.Originals;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.DocumentErased;

/**
 * Erases the files of a media document that is redacted, of all its versions: readers are told that
 * they are gone, the desk forgets them and what they were made from, and when that is committed the
 * store loses the bytes.
 */
@ApplicationScoped
public class EraseFiles {
    private static final Logger LOG = Logger.getLogger(EraseFiles.class);

    private static final String GONE =
            """
            INSERT INTO published.media_file (hash, type, bytes, gone_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET gone_at = coalesce(media_file.gone_at, excluded.gone_at)
            """;

    private final Documents documents;
    private final FactsVersions facts;
    private final Originals originals;
    private final DeskDatabase database;
    private final Instance<MediaStore> store;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    EraseFiles(
            Documents documents,
            FactsVersions facts,
            Originals originals,
            DeskDatabase database,
            Instance<MediaStore> store,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.originals = originals;
        this.database = database;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    void erase(@Observes DocumentErased erased) {
        Document document = documents.findById(erased.documentId());
        if (document == null || !document.type().equals(DocumentType.MEDIA.word())) {
            return;
        }
        List<String> hashes = new ArrayList<>();
        database.useHandle(
                handle -> {
                    for (Facts version : facts.of(document.id())) {
                        file(version)
                                .ifPresent(
                                        file -> {
                                            if (version.publishedAt() != null) {
                                                tellReaders(handle, file);
                                            }
                                            hashes.addAll(forget(handle, file));
                                        });
                    }
                });
        whenCommitted(hashes);
    }

    /**
     * Erases a file that no document shows any longer, in the caller's transaction. Nothing happens
     * if it is gone.
     *
     * @param file id of a clean file
     * @param wasPublic whether readers could once have it, who are told that it is gone
     */
    public void eraseFile(String file, boolean wasPublic) {
        whenCommitted(
                database.withHandle(
                        handle -> {
                            if (wasPublic) {
                                tellReaders(handle, file);
                            }
                            return forget(handle, file);
                        }));
    }

    private static Optional<String> file(Facts version) {
        String file = CanonicalJson.tree(version.content()).path("file").asText("");
        return file.isEmpty() ? Optional.empty() : Optional.of(file);
    }

    /** Whatever else shows the same bytes: they were erased because of what they show. */
    private void tellReaders(Handle handle, String file) {
        handle.select(
                        "SELECT DISTINCT hash, type, bytes FROM desk.media_part WHERE file_id = ?",
                        file)
                .map(
                        (row, context) ->
                                new Object[] {
                                    row.getBytes(1),
                                    FileType.valueOf(row.getString(2)).mediaType(),
                                    row.getLong(3),
                                    clock.instant().atOffset(ZoneOffset.UTC)
                                })
                .list()
                .forEach(part -> handle.execute(GONE, part));
    }

    /** The hashes of which nobody may have the bytes any longer. */
    private List<String> forget(Handle handle, String file) {
        originals.forget(file);
        List<String> hashes =
                handle.select(
                                """
                                SELECT DISTINCT encode(p.hash, 'hex') FROM desk.media_part p
                                LEFT JOIN published.media_file m ON m.hash = p.hash
                                WHERE p.file_id = ? AND (m.gone_at IS NOT NULL OR (m.hash IS NULL AND NOT EXISTS
                                    (SELECT FROM desk.media_part o WHERE o.hash = p.hash AND o.file_id <> p.file_id)))
                                """,
                                file)
                        .mapTo(String.class)
                        .list();
        handle.execute("DELETE FROM desk.media_file WHERE id = ?", file);
        return hashes;
    }

    private void whenCommitted(List<String> hashes) {
        if (hashes.isEmpty() || !store.isResolvable()) {
            return;
        }
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // nothing: the rows are written
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            hashes.forEach(EraseFiles.this::eraseBytes);
                        }
                    }
                });
    }

    private void eraseBytes(String hash) {
        try {
            if (store.get().erase(hash)) {
                return;
            }
        } catch (RuntimeException e) {
            LOG.errorf("Erasing bytes from the store failed: %s", e.getClass().getSimpleName());
        }
        LOG.errorf("Bytes that were redacted are still in the store: %s", hash);
    }
}
