package org.notorturetj.api.article;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Published;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

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
                                "Body as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts or styles. Pictures are `img` with the address, from the root of this host, that they have in `pictures`",
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
                        description =
                                "What stands below the text, pictures first of all; absent when there is nothing")
                @Nullable List<Image> gallery,
        @Schema(
                        description =
                                "Pictures within `html`, in their order, each once; absent when there are none")
                @Nullable List<Image> pictures,
        @Schema(
                        description = "Reading time in minutes, at least 1, at 180 words a minute",
                        examples = "4",
                        required = true)
                int readingMinutes,
        @JsonUnwrapped Published published,
        @Schema(
                        description =
                                "True when the text from which this one was translated has changed in public since; absent otherwise",
                        examples = "true")
                @Nullable Boolean sourceIsNewer) {
    public Article {
        topics = List.copyOf(topics);
        regions = List.copyOf(regions);
    }
}
