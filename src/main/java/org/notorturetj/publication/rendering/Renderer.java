package org.notorturetj.publication.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.review.ReviewStatus;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.review.ReviewedTypes;
import org.notorturetj.content.type.DocumentType;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.RecordSource;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Change;

/** Makes the record of one document in one language: entity, api record, canonical JSON. */
@ApplicationScoped
public class Renderer {
    /** Reads what was good when it was published, whatever members are known today. */
    private static final ObjectMapper LENIENT =
            CanonicalJson.mapper()
                    .copy()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final DocumentTypes types;
    private final FactsVersions facts;
    private final ReviewStatuses standings;

    Renderer(DocumentTypes types, FactsVersions facts, ReviewStatuses standings) {
        this.types = types;
        this.facts = facts;
        this.standings = standings;
    }

    /**
     * The record as it goes out at a moment; what has not been published yet counts as published
     * then.
     *
     * @throws ProblemException when facts and text do not hold what their type wants
     */
    public Change.Put render(
            Document document, Facts current, Edition edition, long seq, Instant now) {
        return render(types.named(document.type()), document, current, edition, seq, now);
    }

    /**
     * The record of what the public reads already, made anew: rules that came later hold nothing
     * up, neither a warning nor the end of a number.
     *
     * @throws RuntimeException when it cannot be read at all
     */
    public Change.Put renderAgain(
            Document document, Facts current, Edition edition, long seq, Instant now) {
        return renderAgain(types.named(document.type()), document, current, edition, seq, now);
    }

    public Set<String> companions(Document document, Facts current) {
        return companions(types.named(document.type()), current);
    }

    private static <F, T> Set<String> companions(DocumentType<F, T> type, Facts current) {
        return type.companions(CanonicalJson.read(current.content(), type.factsClass()));
    }

    private <F, T> Change.Put render(
            DocumentType<F, T> type,
            Document document,
            Facts current,
            Edition edition,
            long seq,
            Instant now) {
        F factsContent = read(current.content(), type.factsClass(), "facts");
        T text = read(edition.content(), type.textClass(), "text");
        type.check(factsContent, text);
        return render(type, document, factsContent, text, edition, seq, now);
    }

    private <F, T> Change.Put renderAgain(
            DocumentType<F, T> type,
            Document document,
            Facts current,
            Edition edition,
            long seq,
            Instant now) {
        return render(
                type,
                document,
                lenient(current.content(), type.factsClass()),
                lenient(edition.content(), type.textClass()),
                edition,
                seq,
                now);
    }

    private <F, T> Change.Put render(
            DocumentType<F, T> type,
            Document document,
            F factsContent,
            T text,
            Edition edition,
            long seq,
            Instant now) {
        Rendering rendering =
                type.render(
                        new RecordSource<>(
                                document.id(),
                                document.key(),
                                document.sample(),
                                document.licence(),
                                edition.language(),
                                seq,
                                factsContent,
                                text,
                                firstPublished(document, now),
                                Objects.requireNonNullElse(edition.publishedAt(), now),
                                standing(document, edition, now)));
        return new Change.Put(
                document.id(),
                edition.language(),
                type.collection(),
                type.name(),
                CanonicalJson.write(rendering.record()),
                CanonicalJson.write(rendering.item()),
                rendering.rank(),
                rendering.facets(),
                rendering.slug(),
                type.legacyAddresses(text));
    }

    private ReviewStatus standing(Document document, Edition edition, Instant now) {
        return ReviewedTypes.include(document.type())
                ? standings.of(edition, now)
                : ReviewStatus.UNREVIEWED;
    }

    /** Content that was good when it was published. */
    public <C> C lenient(String content, Class<C> type) {
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
                    ProblemType.PUBLICATION_REFUSED,
                    member,
                    "has members nobody knows, or lacks some");
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
