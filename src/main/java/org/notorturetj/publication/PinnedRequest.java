package org.notorturetj.publication;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A publication request with exact version numbers. A request that waits for its due time or for an
 * approver must not publish anything that was approved later.
 *
 * @param unreviewedAcknowledgedBy the coordinator who accepts publishing guides without a current
 *     legal review; null when nobody does. Stored under its former name
 */
public record PinnedRequest(
        List<Part> parts,
        @JsonProperty("unreviewedWordOf") @Nullable String unreviewedAcknowledgedBy) {
    public PinnedRequest {
        parts = List.copyOf(parts);
    }

    /**
     * One document of the request.
     *
     * @param facts the version of the facts to publish; null when none was approved
     */
    public record Part(String documentId, @Nullable Integer facts, List<Text> texts) {
        public Part {
            texts = List.copyOf(texts);
        }
    }

    /** One edition of the document. */
    public record Text(Language language, int number) {}
}
