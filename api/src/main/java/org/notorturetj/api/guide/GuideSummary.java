package org.notorturetj.api.guide;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(description = "A guide as it stands in lists.")
@MadeByName
public record GuideSummary(
        @Schema(description = "Type of the document", examples = "guide", required = true)
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
                        examples = "Arrested or detained",
                        required = true)
                String title,
        @Schema(
                        description = "One or two sentences, plain text",
                        examples = "What to say, whom to call, what to write down.",
                        required = true)
                String summary,
        @Schema(
                        description = "urgent, basic or advanced; new levels may come",
                        examples = "urgent",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "levels"))
                String level,
        @Schema(
                        description = "Groups of the Media Strategy",
                        examples = "[\"victims-and-families\"]",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "audience"))
                List<String> audience,
        @Schema(description = "Keys of topics", examples = "[\"detention\"]", required = true)
                List<String> topics,
        @Schema(
                        description = "ISO 3166-2 codes of regions",
                        examples = "[\"TJ-KT\"]",
                        required = true)
                List<String> regions,
        @Schema(
                        description = "Status of the legal review of this text",
                        examples = "unreviewed",
                        required = true)
                String legalReview,
        @Schema(
                        description =
                                "Status of the review of this text as a translation; absent when not stated",
                        examples = "unreviewed",
                        extensions =
                                @Extension(name = "x-vocabulary", value = "translationReviews"))
                @Nullable String translationReview,
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
                @Nullable Boolean sample) {
    public GuideSummary {
        audience = List.copyOf(audience);
        topics = List.copyOf(topics);
        regions = List.copyOf(regions);
    }
}
