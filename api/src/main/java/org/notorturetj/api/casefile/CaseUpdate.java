package org.notorturetj.api.casefile;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.PartialDate;

@Schema(description = "A dated entry on the timeline of a case.")
@MadeByName
public record CaseUpdate(
        @Schema(description = "Type of the document", examples = "case-update", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Code of the case",
                        examples = "4f7kqx",
                        required = true,
                        name = "case")
                @com.fasterxml.jackson.annotation.JsonProperty("case")
                String caseCode,
        @Schema(
                        description = "Title, plain text",
                        examples = "The complaint was accepted",
                        required = true)
                String title,
        @Schema(
                        description = "One or two sentences, plain text",
                        examples = "The prosecutor accepted the complaint.",
                        required = true)
                String summary,
        @Schema(
                        description =
                                "Body as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts, styles or pictures",
                        examples = "<p>Text.</p>",
                        required = true)
                String html,
        @Schema(description = "When it happened, no finer than is safe", required = true)
                PartialDate happened,
        @Schema(
                        description = "True when it must reach people at once",
                        examples = "false",
                        required = true)
                boolean urgent,
        @Schema(
                        description = "ISO 3166-2 codes of regions",
                        examples = "[\"TJ-KT\"]",
                        required = true)
                List<String> regions,
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
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample,
        @Schema(description = "What authorities replied; absent when there is none")
                @Nullable List<Reply> replies,
        @Schema(
                        description =
                                "True when the text from which this one was translated has changed in public since; absent otherwise",
                        examples = "true")
                @Nullable Boolean sourceIsNewer) {
    public CaseUpdate {
        regions = List.copyOf(regions);
        replies = replies == null ? null : List.copyOf(replies);
        corrections = List.copyOf(corrections);
    }
}
