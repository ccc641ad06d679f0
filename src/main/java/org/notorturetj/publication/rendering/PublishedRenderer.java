package org.notorturetj.publication.rendering;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.publication.log.Change;

/** What the public sees now, rendered once more. */
@ApplicationScoped
public class PublishedRenderer {
    private static final Logger LOG = Logger.getLogger(PublishedRenderer.class);

    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;

    PublishedRenderer(
            Documents documents, FactsVersions facts, Editions editions, Renderer renderer) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
    }

    /** A published text; empty when it is published no longer or cannot be rendered. */
    public Optional<Change.Put> rendered(
            String documentId, Language language, long seq, Instant now) {
        Document document = documents.findById(documentId);
        try {
            return facts.published(documentId)
                    .flatMap(
                            current ->
                                    editions.published(documentId, language)
                                            .map(
                                                    text ->
                                                            renderer.rerender(
                                                                    document, current, text, seq,
                                                                    now)));
        } catch (RuntimeException e) {
            // Only the class, since the message may quote the text.
            LOG.warnf(
                    "Document %s cannot be rendered once more: %s",
                    documentId, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The collection of a document. */
    public Optional<Collection> collection(String documentId) {
        return documents
                .findByIdOptional(documentId)
                .map(document -> DocumentType.of(document.type()).collection());
    }
}
