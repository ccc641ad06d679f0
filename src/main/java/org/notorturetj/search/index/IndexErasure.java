package org.notorturetj.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Empties the index of this node of some documents at once, out of its files too. Removals do not
 * need it, since the index follows the log; it is for whoever has to know that nothing is left.
 */
@ApplicationScoped
public class IndexErasure {
    private final SearchIndex index;

    IndexErasure(SearchIndex index) {
        this.index = index;
    }

    /**
     * Erases documents, in all languages. Takes some seconds for a large index. What is published
     * still comes back with its next publication.
     */
    public void erase(Collection<String> documentIds) {
        try {
            index.erase(documentIds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
