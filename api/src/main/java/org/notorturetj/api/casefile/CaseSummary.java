package org.notorturetj.api.casefile;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.PartialDate;

@Schema(description = "A case as it stands in lists.")
@MadeByName
public record CaseSummary(
        @Schema(description = "Type of the document", examples = "case", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Random code, the case's address",
                        examples = "4f7kqx",
                        required = true)
                String code,
        @Schema(
                        description = "Initials of the person; never the name",
                        examples = "F. G.",
                        required = true)
                String initials,
        @Schema(description = "Title, plain text", examples = "The case of F. G.", required = true)
                String title,
        @Schema(
                        description = "One or two sentences, plain text",
                        examples = "Complaint of beatings during a detention.",
                        required = true)
                String summary,
        @Schema(
                        description = "open or closed; new values may come",
                        examples = "open",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "caseStatuses"))
                String status,
        @Schema(description = "When it began, no finer than is safe", required = true)
                PartialDate began,
        @Schema(description = "Keys of topics", examples = "[\"detention\"]", required = true)
                List<String> topics,
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
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {
    public CaseSummary {
        topics = List.copyOf(topics);
        regions = List.copyOf(regions);
    }
}
