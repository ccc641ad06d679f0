package org.notorturetj.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * What to publish, in one publication.
 *
 * @param unreviewedWordOf the coordinator who says that guides go out although no lawyer answers
 *     for them; null: nobody says so
 */
public record PublicationRequest(List<Part> parts, @Nullable String unreviewedWordOf) {
    public PublicationRequest {
        parts = List.copyOf(parts);
    }

    /** Publishes what may go out without anybody's word. */
    public PublicationRequest(List<Part> parts) {
        this(parts, null);
    }

    /**
     * The same by the coordinator's explicit word; the caller has checked that it is hers.
     *
     * @param coordinator an account by its id
     */
    public PublicationRequest withUnreviewedWordOf(String coordinator) {
        return new PublicationRequest(parts, coordinator);
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
