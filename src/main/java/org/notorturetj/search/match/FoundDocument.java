package org.notorturetj.search.match;

import org.notorturetj.api.text.Language;

/**
 * A document that was found.
 *
 * @param language of the text that answers best
 * @param marks where it answers
 */
public record FoundDocument(Rank rank, Language language, Marks marks) {
    public String id() {
        return rank.id();
    }
}
