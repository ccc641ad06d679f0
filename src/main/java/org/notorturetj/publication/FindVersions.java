package org.notorturetj.publication;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Finds the versions that a publication names. */
@ApplicationScoped
public class FindVersions {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;

    FindVersions(Documents documents, FactsVersions facts, Editions editions) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
    }

    /**
     * Those that would be published next.
     *
     * @throws ProblemException when there is no such document, or nothing to publish in a language
     */
    NamedVersions next(PublicationRequest.Part part) {
        String id = part.documentId();
        Document document =
                documents.findByIdOptional(id).orElseThrow(() -> Publish.refused(Rule.NO_DOCUMENT));
        Optional<Facts> approved = facts.approved(id);
        Map<Language, Edition> texts = new EnumMap<>(Language.class);
        for (Language language : part.languages()) {
            texts.put(
                    language,
                    editions.publishable(id, language)
                            .filter(this::isKept)
                            .orElseThrow(() -> missing(id, language)));
        }
        List<PinnedRequest.Text> named =
                texts.values().stream()
                        .map(text -> new PinnedRequest.Text(text.language(), text.number()))
                        .toList();
        return beside(
                new PinnedRequest.Part(id, approved.map(Facts::number).orElse(null), named),
                document,
                approved,
                texts);
    }

    /** Exactly these, as far as they may still be published; empty if the document is gone. */
    Optional<NamedVersions> exactly(PinnedRequest.Part part) {
        return numbered(
                part,
                number -> facts.approved(part.documentId(), number),
                text ->
                        editions.publishable(part.documentId(), text.language(), text.number())
                                .filter(this::isKept));
    }

    /** Exactly these, also if they were published or replaced meanwhile. */
    public Optional<NamedVersions> inAnyState(PinnedRequest.Part part) {
        return numbered(
                part,
                number -> facts.withNumber(part.documentId(), number),
                text -> editions.withNumber(part.documentId(), text.language(), text.number()));
    }

    private Optional<NamedVersions> numbered(
            PinnedRequest.Part part,
            Function<Integer, Optional<Facts>> version,
            Function<PinnedRequest.Text, Optional<Edition>> edition) {
        Map<Language, Edition> texts = new EnumMap<>(Language.class);
        part.texts().stream()
                .flatMap(text -> edition.apply(text).stream())
                .forEach(text -> texts.put(text.language(), text));
        return documents
                .findByIdOptional(part.documentId())
                .map(
                        document ->
                                beside(
                                        part,
                                        document,
                                        Optional.ofNullable(part.facts()).flatMap(version),
                                        texts));
    }

    private NamedVersions beside(
            PinnedRequest.Part named,
            Document document,
            Optional<Facts> version,
            Map<Language, Edition> texts) {
        Map<Language, Edition> published = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            editions.published(document.id(), language)
                    .ifPresent(text -> published.put(language, text));
        }
        return new NamedVersions(
                named, document, version, facts.published(document.id()), texts, published);
    }

    /** Whether no text in its language was redacted. */
    private boolean isKept(Edition text) {
        return !editions.redacted(text.documentId(), text.language());
    }

    /** Why a text cannot be published: what was redacted is gone, whatever was written since. */
    ProblemException missing(String documentId, Language language) {
        return editions.redacted(documentId, language)
                ? new ProblemException(ProblemType.GONE)
                : Publish.refused(Rule.NO_EDITION.with(language.tag()));
    }
}
