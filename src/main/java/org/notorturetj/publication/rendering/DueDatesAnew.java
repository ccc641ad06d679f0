package org.notorturetj.publication.rendering;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

/**
 * Publishes awaited replies anew when the rules or holidays by which they are due have changed: a
 * due date that is public is never older than what a lawyer has confirmed.
 */
@ApplicationScoped
public class DueDatesAnew {
    private final Documents documents;
    private final Rerender rerender;

    DueDatesAnew(Documents documents, Rerender rerender) {
        this.documents = documents;
        this.rerender = rerender;
    }

    /**
     * Publishes those whose due date, or whose state by it, is another now; in one publication.
     *
     * @return empty when nothing differs
     */
    @Transactional
    public Optional<Publication> publish(Actor actor) {
        List<String> replies =
                documents.ofType(DocumentType.AUTHORITY_REPLY).stream().map(Document::id).toList();
        return rerender.rerender(actor, replies);
    }
}
