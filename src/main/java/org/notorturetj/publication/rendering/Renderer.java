package org.notorturetj.publication.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.legacy.FeedIds;
import org.notorturetj.content.legacy.LegacyAddressClaims;
import org.notorturetj.content.review.ReviewStatus;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.translation.PublishedTranslations;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.RenderInputBuilder;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.LegacyAddress;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.publication.contactpoint.CurrentMask;
import org.notorturetj.publication.contactpoint.MentionIndex;
import org.notorturetj.publication.log.Change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Renders a document in one language: from entities to an API record to the tree of it. */
@ApplicationScoped
public class Renderer {
    /** Reads content that was valid when it was published, even if its members changed since. */
    private static final ObjectMapper LENIENT =
            CanonicalJson.mapper()
                    .copy()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final DocumentTypes types;
    private final FactsVersions facts;
    private final ReviewStatuses reviewStatuses;
    private final LegacyAddressClaims legacyAddresses;
    private final FeedIds feedIds;
    private final PublishedTranslations sources;
    private final CurrentMask mask;
    private final PublicMedia media;
    private final ContentConfig config;

    Renderer(
            DocumentTypes types,
            FactsVersions facts,
            ReviewStatuses reviewStatuses,
            LegacyAddressClaims legacyAddresses,
            FeedIds feedIds,
            PublishedTranslations sources,
            CurrentMask mask,
            PublicMedia media,
            ContentConfig config) {
        this.sources = sources;
        this.types = types;
        this.facts = facts;
        this.reviewStatuses = reviewStatuses;
        this.legacyAddresses = legacyAddresses;
        this.feedIds = feedIds;
        this.mask = mask;
        this.media = media;
        this.config = config;
    }

    /**
     * Validates and renders a record for publication.
     *
     * @param now the time of the publication, used for what has not been published before
     * @throws ProblemException when facts or text are invalid for their type
     */
    public Change.Put render(
            Document document, Facts current, Edition edition, long seq, Instant now) {
        return render(types.named(document.type()), document, current, edition, seq, now);
    }

    /**
     * Renders published content again without validating it: rules introduced since must not
     * prevent a warning or the removal of a number.
     *
     * @throws RuntimeException when the content cannot be read at all
     */
    public Change.Put rerender(
            Document document, Facts current, Edition edition, long seq, Instant now) {
        return rerender(types.named(document.type()), document, current, edition, seq, now);
    }

    public Set<String> companions(Document document, Facts current) {
        return companions(types.named(document.type()), current);
    }

    private static <F, T> Set<String> companions(TypeRules<F, T> type, Facts current) {
        return type.companions(CanonicalJson.read(current.content(), type.factsClass()));
    }

    private <F, T> Change.Put render(
            TypeRules<F, T> type,
            Document document,
            Facts current,
            Edition edition,
            long seq,
            Instant now) {
        F factsContent = read(current.content(), type.factsClass(), "facts");
        T text = read(edition.content(), type.textClass(), "text");
        type.check(factsContent, text);
        DatesOfNews.require(type, factsContent, current, text, edition, now);
        requireFree(document.id(), type.legacyAddresses(text));
        feedIds.requireFree(document.id(), type.feedIds(factsContent));
        return render(type, document, factsContent, text, edition, seq, now);
    }

    private <F, T> Change.Put rerender(
            TypeRules<F, T> type,
            Document document,
            Facts current,
            Edition edition,
            long seq,
            Instant now) {
        return render(
                type,
                document,
                readLeniently(current.content(), type.factsClass()),
                readLeniently(edition.content(), type.textClass()),
                edition,
                seq,
                now);
    }

    private <F, T> Change.Put render(
            TypeRules<F, T> type,
            Document document,
            F factsContent,
            T text,
            Edition edition,
            long seq,
            Instant now) {
        Rendering rendering =
                type.render(
                        RenderInputBuilder.<F, T>builder()
                                .id(document.id())
                                .key(document.key())
                                .sample(document.sample())
                                .licence(
                                        Licence.line(
                                                type.licence(factsContent),
                                                document.licence(),
                                                config.licence()))
                                .language(edition.language())
                                .seq(seq)
                                .facts(factsContent)
                                .text(text)
                                .firstPublished(firstPublished(document, now))
                                .textPublished(
                                        Objects.requireNonNullElse(edition.publishedAt(), now))
                                .reviewStatus(reviewStatus(document, edition, now))
                                .sourceIsNewer(sources.isNewer(edition))
                                .media(id -> media.find(id, edition.language()))
                                .build());
        Set<String> mentions = MentionIndex.keysIn(rendering.record());
        mask.apply(mentions, edition.language(), rendering.record(), rendering.item());
        return new Change.Put(
                document.id(),
                edition.language(),
                type.type(),
                rendering,
                type.legacyAddresses(text).stream()
                        // what was published before this was checked may hold others
                        .filter(LegacyAddress::isValid)
                        .map(legacyAddresses::absolute)
                        .toList(),
                type.feedIds(factsContent).get(edition.language()),
                mentions);
    }

    private void requireFree(String documentId, List<String> addresses) {
        List<Violation> taken =
                legacyAddresses.publishedByOthers(documentId, addresses).stream()
                        .map(
                                it ->
                                        new Violation(
                                                "legacyAddresses/" + it.index(),
                                                Rule.LEGACY_ADDRESS_TAKEN.with(it.holder())))
                        .toList();
        if (!taken.isEmpty()) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, taken);
        }
    }

    private ReviewStatus reviewStatus(Document document, Edition edition, Instant now) {
        return DocumentType.is(document.type(), Trait.REVIEWED)
                ? reviewStatuses.of(edition, now)
                : ReviewStatus.UNREVIEWED;
    }

    /** Reads content that was valid when it was published. */
    public <C> C readLeniently(String content, Class<C> type) {
        try {
            return LENIENT.readValue(content, type);
        } catch (JsonProcessingException e) {
            // Without its message, which may quote the text.
            throw new IllegalArgumentException("not a " + type.getSimpleName());
        }
    }

    private static <C> C read(String content, Class<C> type, String member) {
        try {
            return CanonicalJson.read(content, type);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, member, Rule.UNEXPECTED_MEMBERS);
        }
    }

    private Instant firstPublished(Document document, Instant now) {
        return facts.of(document.id()).stream()
                .map(Facts::publishedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(now);
    }
}
