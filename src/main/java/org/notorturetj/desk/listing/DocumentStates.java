package org.notorturetj.desk.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.edition.TextStateBuilder;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.TranslationSource;
import org.notorturetj.platform.database.DeskDatabase;

/** Where facts and texts stand, of as many documents as asked for, in two statements. */
@ApplicationScoped
public class DocumentStates {
    /** As {@code WorkingVersion} chooses: the newest unpublished one, or else the newest of all. */
    private static final String WORKING_FIRST =
            "state IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled') DESC, number DESC";

    private static final String TEXTS =
            """
            SELECT DISTINCT ON (document_id, language) document_id, language, number, state, e.author, approver,
                assignee, saved_at, published_at, saves, version, title, source_language, source_number, source_save,
                b.since AS behind_since,
                bool_or(state = 'published') OVER (PARTITION BY document_id, language) AS is_public
            FROM desk.edition e LEFT JOIN desk.translation_behind b USING (document_id, language)
            WHERE document_id = ANY (?)
            ORDER BY document_id, language,
            """
                    + WORKING_FIRST;

    private static final String FACTS =
            """
            SELECT DISTINCT ON (document_id) document_id, number, state, author, approver, saved_at, published_at, saves,
                version, section, content::json ->> 'code' AS code
            FROM desk.facts WHERE document_id = ANY (?)
            ORDER BY document_id,
            """
                    + WORKING_FIRST;

    private final DeskDatabase database;
    private final TextSources sources;

    DocumentStates(DeskDatabase database, TextSources sources) {
        this.database = database;
        this.sources = sources;
    }

    /** The states of documents, by id; one without facts and texts is not among them. */
    public Map<String, States> of(List<String> ids) {
        Map<String, States> all = new HashMap<>();
        database.useHandle(
                handle -> {
                    handle.createQuery(FACTS)
                            .bindArray(0, String.class, ids)
                            .map((row, context) -> Map.entry(row.getString(1), facts(row)))
                            .forEach(
                                    it ->
                                            all.put(
                                                    it.getKey(),
                                                    new States(it.getValue(), new ArrayList<>())));
                    handle.createQuery(TEXTS)
                            .bindArray(0, String.class, ids)
                            .map((row, context) -> Map.entry(row.getString(1), text(row)))
                            .forEach(
                                    it ->
                                            all.computeIfAbsent(
                                                            it.getKey(),
                                                            any ->
                                                                    new States(
                                                                            null,
                                                                            new ArrayList<>()))
                                                    .texts()
                                                    .add(it.getValue()));
                });
        all.values()
                .forEach(
                        it ->
                                it.texts()
                                        .sort(
                                                Comparator.comparing(
                                                        text -> text.state().language())));
        return all;
    }

    private static FactsInList facts(ResultSet row) throws SQLException {
        return new FactsInList(
                new FactsState(
                        row.getInt("number"),
                        row.getString("state"),
                        row.getString("author"),
                        row.getString("approver"),
                        Objects.requireNonNull(moment(row, "saved_at")),
                        moment(row, "published_at"),
                        etag(row)),
                row.getString("section"),
                row.getString("code"));
    }

    private TextInList text(ResultSet row) throws SQLException {
        return new TextInList(
                TextStateBuilder.builder()
                        .language(Language.fromString(row.getString("language")))
                        .number(row.getInt("number"))
                        .state(row.getString("state"))
                        .author(row.getString("author"))
                        .approver(row.getString("approver"))
                        .assignee(row.getString("assignee"))
                        .savedAt(Objects.requireNonNull(moment(row, "saved_at")))
                        .publishedAt(moment(row, "published_at"))
                        .etag(etag(row))
                        .source(
                                sources.of(
                                        row.getString("document_id"),
                                        source(row),
                                        moment(row, "behind_since")))
                        .build(),
                row.getString("title"),
                row.getBoolean("is_public"));
    }

    private static @Nullable TranslationSource source(ResultSet row) throws SQLException {
        String language = row.getString("source_language");
        return language == null
                ? null
                : new TranslationSource(
                        Language.fromString(language),
                        row.getInt("source_number"),
                        row.getInt("source_save"));
    }

    /** As {@code ContentEntityTag} makes it. */
    private static String etag(ResultSet row) throws SQLException {
        return "%d-%d-%d"
                .formatted(row.getInt("number"), row.getInt("saves"), row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** The facts and texts that are worked on. */
    public record States(@Nullable FactsInList facts, List<TextInList> texts) {
        /** Of a document that was only begun. */
        public static final States NONE = new States(null, List.of());

        /** The text with the title that a reader of these languages knows the document by. */
        public Optional<TextInList> titled(List<Language> chain) {
            return texts.stream()
                    .filter(text -> text.title() != null)
                    .min(Comparator.comparing(text -> chain.indexOf(text.state().language())));
        }
    }

    /** Facts without their content, but for what lists say of a document. */
    public record FactsInList(FactsState state, @Nullable String section, @Nullable String code) {}

    /**
     * A text without its content.
     *
     * @param isPublic whether some edition in its language is published
     */
    public record TextInList(TextState state, @Nullable String title, boolean isPublic) {}
}
