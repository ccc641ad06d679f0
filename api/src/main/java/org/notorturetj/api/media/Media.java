package org.notorturetj.api.media;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Rendition;
import org.notorturetj.api.text.Reuse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "A picture, a recording or a document in one language, as published.")
public record Media(
        @JsonUnwrapped Heading heading,
        @JsonUnwrapped Content content,
        @Schema(
                        description =
                                "Its files: renditions of a picture; of others the file first, then those of its first page",
                        required = true)
                List<Rendition> files,
        @JsonUnwrapped Published published) {
    public Media {
        files = List.copyOf(files);
    }

    /** What lists show of it, too. */
    public record Heading(
            @Schema(description = "Type of the document", examples = "media", required = true)
                    String type,
            @Schema(
                            description = "Opaque id, random, never reused",
                            examples = "7m3xq0v9d2kfa8hc",
                            required = true)
                    String id,
            @Schema(description = "Title, plain text", examples = "Round table", required = true)
                    String title,
            @Schema(
                            description =
                                    "Media type of the file that it was made of, such as image/jpeg, application/pdf, audio/mpeg",
                            examples = "image/jpeg",
                            required = true)
                    String mediaType,
            @Schema(description = "The picture, or the first page; absent for sound")
                    @Nullable Image image) {}

    /** What it says. */
    public record Content(
            @Schema(
                            description = "Transcript as sanitized HTML; empty where there is none",
                            examples = "<p>Good morning.</p>",
                            required = true)
                    String html,
            @Schema(
                            description =
                                    "Plain text of a document, its first 100,000 characters; absent for others",
                            examples = "Report for 2025")
                    @Nullable String text,
            @Schema(
                            description = "Captions as WebVTT; absent where there are none",
                            examples = "WEBVTT")
                    @Nullable String captions,
            @Schema(description = "Pages of a document; absent for others", examples = "12")
                    @Nullable Integer pages,
            @Schema(
                            description =
                                    "How long a recording is, in milliseconds; absent for others",
                            examples = "61200")
                    @Nullable Integer milliseconds) {}

    /** When it was published, and how it may be printed. */
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
            @JsonUnwrapped Reuse reuse,
            @Schema(
                            description = "True for invented sample content; absent otherwise",
                            examples = "true")
                    @Nullable Boolean sample,
            @Schema(
                            description =
                                    "True when the text from which this one was translated has changed in public since; absent otherwise",
                            examples = "true")
                    @Nullable Boolean sourceIsNewer) {}

    @Schema(description = "A media document as it stands in lists.")
    public record MediaSummary(
            @JsonUnwrapped Heading heading,
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
}
