package org.notorturetj.api.page;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(description = "A page as it stands in lists.")
@MadeByName
public record PageSummary(
        @Schema(description = "Type of the document", examples = "page", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Slug in the language of the text",
                        examples = "arrested-or-detained",
                        required = true)
                String slug,
        @Schema(
                        description = "Title, plain text",
                        examples = "About the Coalition",
                        required = true)
                String title,
        @Schema(
                        description = "One or two sentences, plain text",
                        examples = "Who we are and what we do.",
                        required = true)
                String summary,
        @Schema(
                        description = "Reading time in minutes, at least 1, at 180 words a minute",
                        examples = "4",
                        required = true)
                int readingMinutes,
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
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {}
