package org.notorturetj.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.api.text.Language;

/** What to publish, in one publication. */
public record PublicationRequest(List<Part> parts) {
    public PublicationRequest {
        parts = List.copyOf(parts);
    }

    /**
     * One document of it. Approved facts always go along, and then re-render every published
     * language.
     *
     * @param languages the languages whose next edition goes out; may be empty when only facts do
     */
    public record Part(String documentId, Set<Language> languages) {
        public Part {
            languages = languages.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(languages));
        }
    }

    /** Publishes the next edition of some languages of one document. */
    public static PublicationRequest of(String documentId, Set<Language> languages) {
        return new PublicationRequest(List.of(new Part(documentId, languages)));
    }
}
