package org.notorturetj.api.article;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Seo;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(description = "An article in one language, as published.")
@MadeByName
public record Article(
        @Schema(description = "Type of the document", examples = "article", required = true)
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
                        examples = "Round table on the prevention of torture",
                        required = true)
                String title,
        @Schema(
                        description = "One or two sentences, plain text",
                        examples = "Doctors and lawyers met in Dushanbe.",
                        required = true)
                String summary,
        @Schema(
                        description =
                                "Body as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts, styles or pictures",
                        examples = "<p>Text.</p>",
                        required = true)
                String html,
        @Schema(
                        description =
                                "news, press-release, press-review, analysis, interview, report, statement, law, video, audio; new kinds may come",
                        examples = "news",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "kinds"))
                String kind,
        @Schema(description = "Key of the section", examples = "news", required = true)
                String section,
        @Schema(description = "Keys of topics", examples = "[\"detention\"]", required = true)
                List<String> topics,
        @Schema(
                        description = "ISO 3166-2 codes of regions",
                        examples = "[\"TJ-KT\"]",
                        required = true)
                List<String> regions,
        @Schema(
                        description = "Code of the case it is about; absent when it is about none",
                        examples = "4f7kqx",
                        name = "case")
                @com.fasterxml.jackson.annotation.JsonProperty("case")
                @Nullable String caseCode,
        @Schema(
                        description =
                                "Author: an organization or a group, never a person; absent when not stated",
                        examples = "Media Group")
                @Nullable String author,
        @Schema(description = "Picture, null while there is none", nullable = true, required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable Image image,
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
        @Schema(description = "Corrections, newest first", required = true)
                List<Correction> corrections,
        @Schema(description = "What a search engine or a shared link shows", required = true)
                Seo seo,
        @Schema(description = "Files that belong to the text", required = true)
                List<Attachment> attachments,
        @Schema(
                        description = "Licence for republishing",
                        examples = "not stated: ask",
                        required = true)
                String licence,
        @Schema(
                        description =
                                "Address of the terms of the licence; absent where one has to ask",
                        format = "uri",
                        examples = "https://creativecommons.org/licenses/by/4.0/")
                @Nullable String licenceUrl,
        @Schema(
                        description = "Line to print when republishing",
                        examples =
                                "Source: Civil Society Coalition against Torture and Impunity in Tajikistan",
                        required = true)
                String attribution,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample,
        @Schema(
                        description =
                                "True when the text from which this one was translated has changed in public since; absent otherwise",
                        examples = "true")
                @Nullable Boolean sourceIsNewer) {
    public Article {
        topics = List.copyOf(topics);
        regions = List.copyOf(regions);
        corrections = List.copyOf(corrections);
        attachments = List.copyOf(attachments);
    }
}
