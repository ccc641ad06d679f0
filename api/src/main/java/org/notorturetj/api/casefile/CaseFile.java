package org.notorturetj.api.casefile;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.PartialDate;
import org.notorturetj.api.text.Published;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(
        description =
                "A case in one language, as published. A person is known by initials only, a place no finer than a region.")
@MadeByName
public record CaseFile(
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
                        description =
                                "Body as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts, styles or pictures",
                        examples = "<p>Text.</p>",
                        required = true)
                String html,
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
        @JsonUnwrapped Published published,
        @Schema(description = "What authorities replied; absent when there is none")
                @Nullable List<Reply> replies,
        @Schema(
                        description =
                                "True when the text from which this one was translated has changed in public since; absent otherwise",
                        examples = "true")
                @Nullable Boolean sourceIsNewer) {
    public CaseFile {
        topics = List.copyOf(topics);
        regions = List.copyOf(regions);
        replies = replies == null ? null : List.copyOf(replies);
    }
}
