package org.notorturetj.search.match;

import org.notorturetj.api.text.Language;

/**
 * A document that was found.
 *
 * @param language of the text that answers best
 * @param marks where it answers
 */
public record FoundDocument(Place place, Language language, Marks marks) {
    public String id() {
        return place.id();
    }
}
