package org.notorturetj.content.autosave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * What somebody is typing, so that a closed lid loses nothing: one slot per person, document and
 * part. It is no version of anything: nobody else reads it, and it is not kept for longer than it
 * is needed (ADR 085).
 */
@Singleton
@TextTables("desk.autosave")
public class Autosaves extends TableTexts {
    private static final Duration KEPT = Duration.ofDays(7);

    /** Of one person; the oldest go first. */
    private static final int MOST = 50;

    /** Waits for a freezing or a deletion that is under way, and then finds nothing to write to. */
    private static final String PUT =
            """
            INSERT INTO desk.autosave (id, document_id, language, account_id, based_on, content, saved_at)
            SELECT :id, d.id, :language, a.id, :basedOn, :content, :now FROM desk.document d, desk.account a
            WHERE d.id = :document AND a.id = :account AND a.frozen_at IS NULL
            FOR KEY SHARE OF d FOR SHARE OF a
            ON CONFLICT (id) DO UPDATE
            SET based_on = excluded.based_on, content = excluded.content, saved_at = excluded.saved_at
            """;

    /** Waits for an erasure that is under way. */
    private static final String STATES =
            """
            SELECT state FROM desk.edition WHERE document_id = :document AND language = :part FOR SHARE
            """;

    private static final String STATES_OF_FACTS =
            "SELECT state FROM desk.facts WHERE document_id = :document AND :part = '' FOR SHARE";

    private final DeskDatabase database;
    private final FieldEncryption encryption;
    private final WriteDocument write;
    private final Clock clock;

    Autosaves(DeskDatabase database, FieldEncryption encryption, WriteDocument write, Clock clock) {
        super(database, Rows.of("desk.autosave", "content").inLanguages());
        this.database = database;
        this.encryption = encryption;
        this.write = write;
        this.clock = clock;
    }

    /**
     * What somebody has typed.
     *
     * @param language null: the facts
     * @param basedOn etag of what she began with; null if there was nothing
     */
    public record Autosaved(
            @Nullable Language language,
            @Nullable String basedOn,
            Instant savedAt,
            JsonNode content) {}

    /**
     * Keeps what somebody has typed, instead of what she had typed before.
     *
     * @param language null: the facts
     * @throws ProblemException as when it is saved: protected-name, or gone after an erasure;
     *     not-found without such a document, and for an account that was frozen meanwhile
     */
    @Transactional
    public Instant put(
            String account,
            String document,
            @Nullable Language language,
            @Nullable String basedOn,
            Object typed) {
        String content = write.storable(typed, account, document, language);
        requireNotErased(document, language);
        Instant now = clock.instant();
        String id = id(account, document, language);
        int kept =
                database.withHandle(
                        handle ->
                                handle.createUpdate(PUT)
                                        .bind("id", id)
                                        .bind("document", document)
                                        .bind("language", language == null ? null : language.tag())
                                        .bind("account", account)
                                        .bind("basedOn", basedOn)
                                        .bind("content", encryption.seal(location(id), content))
                                        .bind("now", now.atOffset(ZoneOffset.UTC))
                                        .execute());
        if (kept == 0) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        execute(
                """
                DELETE FROM desk.autosave WHERE id IN (
                    SELECT id FROM desk.autosave WHERE account_id = ? ORDER BY saved_at DESC, id OFFSET ?)
                """,
                account,
                MOST);
        return now;
    }

    private void requireNotErased(String document, @Nullable Language language) {
        List<String> states =
                database.withHandle(
                        handle ->
                                handle.createQuery(language == null ? STATES_OF_FACTS : STATES)
                                        .bind("document", document)
                                        .bind("part", language == null ? "" : language.tag())
                                        .mapTo(String.class)
                                        .list());
        if (states.contains("redacted")) {
            throw new ProblemException(ProblemType.GONE);
        }
    }

    /** What somebody has typed and not saved of a document, the newest first. */
    @Transactional
    public List<Autosaved> of(String account, String document) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT id, language, based_on, content, saved_at FROM desk.autosave
                                        WHERE account_id = ? AND document_id = ? AND saved_at > ?
                                        ORDER BY saved_at DESC, id
                                        """)
                                .bind(0, account)
                                .bind(1, document)
                                .bind(2, oldest())
                                .map((row, context) -> autosaved(row))
                                .list());
    }

    private Autosaved autosaved(ResultSet row) throws SQLException {
        return new Autosaved(
                Language.ofTag(row.getString("language")).orElse(null),
                row.getString("based_on"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                opened(row.getString("id"), row.getBytes("content")));
    }

    /** Forgets what somebody has typed of a part: she has saved it, or wants nothing of it. */
    @Transactional
    public void forget(String account, String document, @Nullable Language language) {
        delete(id(account, document, language));
    }

    /** Forgets all that somebody has typed. */
    public void forgetOf(String account) {
        execute("DELETE FROM desk.autosave WHERE account_id = ?", account);
    }

    /** Forgets what anybody has typed of texts that are taken away, and of the facts with them. */
    public void forget(String document, Collection<Language> languages) {
        String[] tags = languages.stream().map(Language::tag).toArray(String[]::new);
        execute(
                """
                DELETE FROM desk.autosave
                WHERE document_id = ? AND (language IS NULL OR language = ANY (string_to_array(?, ' ')))
                """,
                document,
                String.join(" ", tags));
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetWhenDue() {
        ScheduledWork.orNextTime("Old autosaves", this::forgetOld);
    }

    /** Forgets what is older than it is kept. */
    public void forgetOld() {
        QuarkusTransaction.requiringNew()
                .run(() -> execute("DELETE FROM desk.autosave WHERE saved_at <= ?", oldest()));
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private void execute(String sql, Object... values) {
        database.useHandle(handle -> handle.execute(sql, values));
    }

    @Override
    public String place() {
        return "autosaves";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return opened(key, row.getBytes(TEXT));
    }

    private JsonNode opened(String key, byte[] sealed) {
        return CanonicalJson.tree(encryption.open(location(key), sealed));
    }

    @Override
    public void rewrite(StoredText text, JsonNode content) {
        update(
                text.key(),
                "content = ?",
                encryption.seal(location(text.key()), CanonicalJson.write(content)));
    }

    private static String id(String account, String document, @Nullable Language language) {
        return "%s.%s.%s".formatted(document, language == null ? "facts" : language.tag(), account);
    }

    private static FieldLocation location(String id) {
        return new FieldLocation("autosave", "content", id);
    }
}
