package org.notorturetj.signer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.authenticity.Fingerprint;
import org.notorturetj.platform.authenticity.PublishedText;
import org.notorturetj.platform.authenticity.RecordSignature;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.key.SigningKey;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Signs the texts that newsrooms take one by one, each once, and notes by what a copy is found. It
 * locks nothing while it computes: a record that is written anew or removed meanwhile stays
 * unsigned.
 */
@ApplicationScoped
class RecordSigner {
    private static final String UNSIGNED =
            """
            SELECT document_id, language, type, seq, record FROM published.record
            WHERE signature IS NULL AND type IN (%s)
            ORDER BY seq DESC LIMIT ?
            """
                    .formatted(TypeLists.sql(Trait.QUOTED));

    private static final String SIGNED =
            """
            UPDATE published.record SET signature = ?, fingerprint = ?::integer[]
            WHERE document_id = ? AND language = ? AND seq = ?
            """;

    /** After a change of keys what the others signed is signed again. */
    private static final String BY_OTHERS =
            """
            UPDATE published.record SET signature = NULL WHERE (document_id, language) IN (
                SELECT document_id, language FROM published.record WHERE left(signature, 16) <> ? LIMIT 500)
            """;

    private final DeskDatabase desk;
    private final Keyring keyring;
    private String lookedFor = "";

    RecordSigner(DeskDatabase desk, Keyring keyring) {
        this.desk = desk;
        this.keyring = keyring;
    }

    /**
     * Signs some records, the newest first.
     *
     * @return whether there may be more
     */
    boolean signSome(int most) {
        SigningKey key = keyring.publishKey(keyring.root());
        forgetOthers(key.publicKey().kid());
        List<Unsigned> found =
                desk.withHandle(
                        handle ->
                                handle.createQuery(UNSIGNED)
                                        .bind(0, most)
                                        .map((row, context) -> Unsigned.of(row))
                                        .list());
        if (!found.isEmpty()) {
            List<Object[]> signed = found.stream().map(record -> record.signed(key)).toList();
            QuarkusTransaction.requiringNew().run(() -> write(signed));
        }
        return found.size() == most;
    }

    private void write(List<Object[]> signed) {
        desk.useHandle(
                handle -> {
                    try (var batch = handle.prepareBatch(SIGNED)) {
                        signed.forEach(batch::add);
                        batch.execute();
                    }
                });
    }

    private void forgetOthers(String kid) {
        if (kid.equals(lookedFor)) {
            return;
        }
        int changed;
        do {
            changed =
                    QuarkusTransaction.requiringNew()
                            .call(() -> desk.withHandle(it -> it.execute(BY_OTHERS, kid)));
        } while (changed > 0);
        lookedFor = kid;
    }

    private record Unsigned(
            String documentId, Language language, String type, long seq, String record) {
        static Unsigned of(ResultSet row) throws SQLException {
            return new Unsigned(
                    row.getString(1),
                    Language.fromString(row.getString(2)),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5));
        }

        Object[] signed(SigningKey key) {
            String lines =
                    RecordSignature.lines(
                            documentId, language, seq, RecordSignature.digest(record, language));
            return new Object[] {
                key.publicKey().kid() + "." + key.signature(lines),
                array(fingerprint()),
                documentId,
                language.tag(),
                seq
            };
        }

        /** None for a record that cannot be read: it must not keep the others from being signed. */
        private int[] fingerprint() {
            try {
                return Fingerprint.of(
                        new PublishedText(type, language, CanonicalJson.tree(record)).words());
            } catch (IllegalArgumentException e) {
                return new int[0];
            }
        }

        /** As the database writes an array. */
        private static String array(int[] numbers) {
            String text = java.util.Arrays.toString(numbers);
            return "{" + text.substring(1, text.length() - 1) + "}";
        }
    }
}
