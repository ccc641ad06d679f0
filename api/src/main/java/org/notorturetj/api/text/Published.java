package org.notorturetj.api.text;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What all texts with a page say at their end: since when they are there, and how to print them.
 */
public record Published(
        @Schema(
                        description = "First publication, UTC",
                        examples = "2026-11-24T09:30:00Z",
                        required = true)
                Instant publishedAt,
        @Schema(
                        description = "Last change of the text, UTC",
                        examples = "2026-11-24T09:30:00Z",
                        required = true)
                Instant updatedAt,
        @Schema(description = "Corrections, newest first", required = true)
                List<Correction> corrections,
        @Schema(description = "What a search engine or a shared link shows", required = true)
                Seo seo,
        @Schema(description = "Files that belong to the text", required = true)
                List<Attachment> attachments,
        @JsonUnwrapped Reuse reuse,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {
    public Published {
        corrections = List.copyOf(corrections);
        attachments = List.copyOf(attachments);
    }
}
