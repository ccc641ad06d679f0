package org.notorturetj.api.page;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Published;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "A standing page in one language, as published.")
@MadeByName
public record Page(
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
                        description =
                                "Body as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts or styles. Pictures are `img` with the address, from the root of this host, that they have in `pictures`",
                        examples = "<p>Text.</p>",
                        required = true)
                String html,
        @Schema(
                        description =
                                "Pictures within `html`, in their order, each once; absent when there are none")
                @Nullable List<Image> pictures,
        @Schema(
                        description = "Where the text comes from",
                        examples = "[\"Media Strategy 2024-2030\"]",
                        required = true)
                List<String> sources,
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
    public Page {
        sources = List.copyOf(sources);
    }
}
