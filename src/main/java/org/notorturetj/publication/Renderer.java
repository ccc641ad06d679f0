package org.notorturetj.publication;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.Facts;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Refused;

/** Makes the record of one document in one language: entity, api record, canonical JSON. */
@ApplicationScoped
class Renderer {
    private final DocumentTypes types;
    private final FactsVersions facts;

    Renderer(DocumentTypes types, FactsVersions facts) {
        this.types = types;
        this.facts = facts;
    }

    /**
     * The record as it goes out at a moment; what has not been published yet counts as published
     * then.
     *
     * @throws Refused when facts and text do not hold what their type wants
     */
    Change.Put render(Document document, Facts current, Edition edition, long seq, Instant now) {
        return render(types.named(document.type()), document, current, edition, seq, now);
    }

    Set<String> companions(Document document, Facts current) {
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
        Rendering rendering =
                type.render(
                        new Source<>(
                                document.id(),
                                document.key(),
                                document.sample(),
                                document.licence(),
                                edition.language(),
                                seq,
                                factsContent,
                                text,
                                firstPublished(document, now),
                                Objects.requireNonNullElse(edition.publishedAt(), now)));
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

    private static <C> C read(String content, Class<C> type, String member) {
        try {
            return CanonicalJson.read(content, type);
        } catch (IllegalArgumentException e) {
            throw new Refused(
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
