package org.notorturetj.desk.imported.batch;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.imported.ImportedText;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.warning.WarningViews;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;

/** The drafts of an import of which something is not published yet. */
@ApplicationScoped
class ImportedTexts {
    private static final String NAME = "imported-texts";

    /** More than any website that came in so far had. */
    private static final int MOST = 20_000;

    /** What stands between a draft and a publication, but for what somebody has sent back. */
    private static final String OPEN =
            """
            SELECT i.document_id,
                   (SELECT f.content::jsonb ->> 'publishedAt' FROM desk.facts f
                    WHERE f.document_id = i.document_id AND f.state NOT IN ('superseded', 'redacted')
                    ORDER BY f.number DESC LIMIT 1)
            FROM desk.import_item i JOIN desk.document d ON d.id = i.document_id
            WHERE i.kind = 'text'
              AND EXISTS (SELECT FROM desk.edition e WHERE e.document_id = i.document_id
                          AND e.state IN ('draft', 'in_review', 'approved'))
              AND NOT EXISTS (SELECT FROM desk.edition e WHERE e.document_id = i.document_id
                              AND e.state IN ('changes_requested', 'scheduled'))
              AND NOT EXISTS (SELECT FROM desk.facts f WHERE f.document_id = i.document_id
                              AND f.state IN ('changes_requested', 'scheduled'))
            LIMIT ?
            """;

    private static final String TEXT =
            "SELECT EXISTS (SELECT FROM desk.import_item WHERE document_id = ? AND kind = 'text')";

    private final DeskDatabase database;
    private final DocumentFinder finder;
    private final FactsVersions facts;
    private final Editions editions;
    private final WarningViews warnings;

    ImportedTexts(
            DeskDatabase database,
            DocumentFinder finder,
            FactsVersions facts,
            Editions editions,
            WarningViews warnings) {
        this.database = database;
        this.finder = finder;
        this.facts = facts;
        this.editions = editions;
        this.warnings = warnings;
    }

    /**
     * One of the list.
     *
     * @param date of the previous website, as it is written; null if it has none
     */
    private record Open(String document, @Nullable String date) {
        Instant at() {
            return Objects.requireNonNullElse(moment(date), Instant.EPOCH);
        }
    }

    /** A page of them, by date, the newest first. */
    Items<ImportedText> page(PageRequest request) {
        List<Open> all =
                database.withHandle(
                        handle ->
                                handle.createQuery(OPEN)
                                        .bind(0, MOST)
                                        .map(
                                                (row, context) ->
                                                        new Open(
                                                                row.getString(1), row.getString(2)))
                                        .list());
        Items<Open> shown =
                Pages.newestFirst(
                        NAME,
                        all.stream().sorted((one, other) -> place(other).compareTo(place(one))),
                        ImportedTexts::place,
                        request);
        return new Items<>(shown.items().stream().map(this::view).toList(), shown.next());
    }

    private static PageCursor place(Open open) {
        return new PageCursor(open.at(), open.document());
    }

    /** Whether a document came in from the previous website. */
    boolean has(String document) {
        return database.withHandle(
                handle -> handle.select(TEXT, document).mapTo(Boolean.class).one());
    }

    private ImportedText view(Open open) {
        Document document = finder.document(open.document());
        Optional<Facts> working = facts.working(document.id());
        return new ImportedText(
                document.id(),
                document.type(),
                moment(open.date()),
                working.map(it -> new ImportedText.Part(it.state().word(), ContentEntityTag.of(it)))
                        .orElse(null),
                Arrays.stream(Language.values())
                        .flatMap(it -> editions.working(document.id(), it).stream())
                        .map(ImportedTexts::view)
                        .toList(),
                warnings.of(document));
    }

    private static ImportedText.Text view(Edition text) {
        return new ImportedText.Text(
                text.language(),
                CanonicalJson.tree(text.content()).path("title").asText(),
                text.state().word(),
                ContentEntityTag.of(text));
    }

    /** A draft may hold what is no moment. */
    private static @Nullable Instant moment(@Nullable String date) {
        try {
            return date == null ? null : Instant.parse(date);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
