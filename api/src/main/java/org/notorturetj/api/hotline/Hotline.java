package org.notorturetj.api.hotline;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.guide.Review;

@Schema(description = "A telephone line. Safe to keep and to show offline.")
@MadeByName
public record Hotline(
        @Schema(description = "Type of the document", examples = "hotline", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Name of the line",
                        examples = "Legal Aid Group, Khatlon",
                        required = true)
                String name,
        @Schema(
                        description = "What one gets here",
                        examples = "Free legal help for victims of torture.",
                        required = true)
                String description,
        @Schema(
                        description =
                                "active, paused, withdrawn or compromised; new values may come, and only active may be called",
                        examples = "active",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "lineStatuses"))
                String status,
        @Schema(
                        description =
                                "Present when the line must not be called: what to do instead",
                        examples = "Do not call this number.")
                @Nullable String warning,
        @Schema(description = "Ways to reach the line, best first", required = true)
                List<Channel> channels,
        @Schema(description = "When somebody answers", required = true) Hours hours,
        @Schema(
                        description =
                                "Codes of the regions the line serves; empty when none is stated: it is shown everywhere",
                        examples = "[\"TJ-KT\"]",
                        required = true)
                List<String> serves,
        @Schema(
                        description = "What one should know about the area served",
                        examples = "No region is stated for this line.")
                @Nullable String coverageNote,
        @Schema(
                        description =
                                "Groups of the Media Strategy the line is for; empty: everybody",
                        examples = "[\"servicemen-and-conscripts\"]",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "audience"))
                List<String> audience,
        @Schema(
                        description = "Languages spoken, BCP 47; absent when not known",
                        examples = "[\"tg\",\"ru\"]")
                @Nullable List<String> languages,
        @Schema(
                        description = "Id of the line it is shown with: show both or neither",
                        examples = "5n2w8y4t6r1pz3cb")
                @Nullable String pairedWith,
        @Schema(
                        description =
                                "Last time somebody rang the line to check it; absent when nobody has",
                        examples = "2026-11-24T09:30:00Z")
                @Nullable Instant verifiedAt,
        @Schema(
                        description =
                                "From then on the check counts as old; present whenever verifiedAt is",
                        examples = "2027-05-24T09:30:00Z")
                @Nullable Instant staleAfter,
        @Schema(
                        description =
                                "The lawyer's review of this language's text; absent when nobody has reviewed it")
                @Nullable Review legalReview,
        @Schema(
                        description =
                                "current when this text has been checked as a translation; absent when nobody has",
                        examples = "current",
                        extensions =
                                @Extension(name = "x-vocabulary", value = "translationReviews"))
                @Nullable String translationReview,
        @Schema(
                        description = "Where the facts come from",
                        examples = "Media Strategy 2024-2030",
                        required = true)
                String source,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {
    public Hotline {
        channels = List.copyOf(channels);
        serves = List.copyOf(serves);
        audience = List.copyOf(audience);
    }
}
