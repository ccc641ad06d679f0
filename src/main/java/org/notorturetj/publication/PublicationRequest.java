package org.notorturetj.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * What to publish in one publication.
 *
 * @param unreviewedAcknowledgedBy the coordinator who accepts publishing guides without a current
 *     legal review; null when nobody does
 */
public record PublicationRequest(List<Part> parts, @Nullable String unreviewedAcknowledgedBy) {
    public PublicationRequest {
        parts = List.copyOf(parts);
    }

    /** A request that acknowledges no missing legal review. */
    public PublicationRequest(List<Part> parts) {
        this(parts, null);
    }

    /**
     * This request with a coordinator's acknowledgement that guides lack a legal review. The caller
     * has checked that the account belongs to a coordinator.
     *
     * @param coordinator an account ID
     */
    public PublicationRequest acknowledgingUnreviewed(String coordinator) {
        return new PublicationRequest(parts, coordinator);
    }

    /**
     * One document of the request. Approved facts are always published too, which re-renders every
     * published language.
     *
     * @param languages the languages whose next edition is published; empty to publish facts only
     */
    public record Part(String documentId, Set<Language> languages) {
        public Part {
            languages = languages.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(languages));
        }
    }

    /** Requests the next edition of some languages of one document. */
    public static PublicationRequest of(String documentId, Set<Language> languages) {
        return new PublicationRequest(List.of(new Part(documentId, languages)));
    }
}
