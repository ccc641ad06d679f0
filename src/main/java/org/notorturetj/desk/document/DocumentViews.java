package org.notorturetj.desk.document;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.ReviewState;
import org.notorturetj.api.desk.document.TextSource;
import org.notorturetj.api.desk.document.TextState;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.desk.document.WorkingText;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.TranslationSource;
import org.notorturetj.content.review.LegalReviewStatus;
import org.notorturetj.content.review.ReviewStatus;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.translation.BehindTranslations;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Maps documents, facts and texts to their API representation. */
@ApplicationScoped
public class DocumentViews {
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ReviewStatuses reviewStatuses;
    private final BehindTranslations translations;
    private final SlugOffers slugs;
    private final Addresses links;
    private final Clock clock;

    DocumentViews(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ReviewStatuses reviewStatuses,
            BehindTranslations translations,
            SlugOffers slugs,
            Addresses links,
            Clock clock) {
        this.translations = translations;
        this.links = links;
        this.documents = documents;
        this.slugs = slugs;
        this.reviewStatuses = reviewStatuses;
        this.clock = clock;
        this.facts = facts;
        this.editions = editions;
    }

    public WorkingDocument document(Document document) {
        List<Edition> texts =
                Arrays.stream(Language.values())
                        .flatMap(language -> editions.working(document.id(), language).stream())
                        .toList();
        return new WorkingDocument(
                document.id(),
                document.type(),
                document.key(),
                title(texts),
                document.sample(),
                document.licence(),
                document.createdAt(),
                facts.working(document.id()).map(DocumentViews::state).orElse(null),
                states(document.id(), texts),
                Arrays.stream(Language.values())
                        .filter(language -> editions.published(document.id(), language).isPresent())
                        .toList());
    }

    public WorkingFacts facts(Facts version) {
        return new WorkingFacts(
                version.documentId(),
                state(version),
                members(version.content()),
                ContentEntityTag.of(version));
    }

    public WorkingText text(Edition version) {
        return new WorkingText(
                version.documentId(),
                states(version.documentId(), List.of(version)).get(0),
                members(version.content()),
                review(reviewStatuses.of(version, clock.instant())),
                slugs.of(documents.findById(version.documentId()), members(version.content()))
                        .orElse(null),
                ContentEntityTag.of(version));
    }

    private static ReviewState review(ReviewStatus status) {
        LegalReviewStatus legal = status.legal();
        return new ReviewState(
                legal.status().word(),
                legal.lawAsOf(),
                legal.reviewedAt(),
                legal.dueAt(),
                status.translationStatus());
    }

    /** A content as a map of its members. */
    public static Map<String, Object> members(String content) {
        return CanonicalJson.mapper().convertValue(CanonicalJson.tree(content), MEMBERS);
    }

    private static @Nullable String title(List<Edition> texts) {
        return texts.stream()
                .sorted(Comparator.comparing(Edition::savedAt).reversed())
                .map(edition -> CanonicalJson.tree(edition.content()))
                .map(DocumentViews::title)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> title(ObjectNode text) {
        return java.util.stream.Stream.of("title", "name")
                .map(text::get)
                .filter(Objects::nonNull)
                .map(value -> value.asText())
                .findFirst();
    }

    private static FactsState state(Facts version) {
        return new FactsState(
                version.number(),
                version.state().word(),
                version.author(),
                version.approver(),
                version.savedAt(),
                version.publishedAt(),
                ContentEntityTag.of(version));
    }

    /** Asks for what is behind only where something is a translation. */
    private List<TextState> states(String documentId, List<Edition> texts) {
        Map<Language, Instant> behind = new EnumMap<>(Language.class);
        if (texts.stream().anyMatch(text -> text.source() != null)) {
            translations
                    .of(List.of(documentId))
                    .forEach(one -> behind.put(one.language(), one.since()));
        }
        return texts.stream().map(text -> state(text, behind.get(text.language()))).toList();
    }

    private TextState state(Edition version, @Nullable Instant behindSince) {
        return new TextState(
                version.language(),
                version.number(),
                version.state().word(),
                version.author(),
                version.approver(),
                version.assignee(),
                version.savedAt(),
                version.publishedAt(),
                ContentEntityTag.of(version),
                source(version, behindSince));
    }

    private @Nullable TextSource source(Edition version, @Nullable Instant behindSince) {
        TranslationSource source = version.source();
        return source == null
                ? null
                : new TextSource(
                        source.language(),
                        source.number(),
                        source.save(),
                        behindSince != null,
                        behindSince,
                        behindSince == null
                                ? null
                                : links.api(
                                        "/desk/v1/documents/%s/editions/%s/difference?from=%d&fromSave=%d"
                                                .formatted(
                                                        version.documentId(),
                                                        source.language().tag(),
                                                        source.number(),
                                                        source.save())));
    }
}
