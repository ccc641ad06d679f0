package org.notorturetj.api.search;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Image;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(
        description =
                "A document that answers, in the language in which it answers: of two that do, the one of the path.")
@MadeByName
public record Hit(
        @Schema(
                        description =
                                "article, guide, case, case-update, hotline, page, contact; new types may come",
                        examples = "guide",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "types"))
                String type,
        @Schema(
                        description = "Opaque id, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Slug or code; absent for what has no page of its own",
                        examples = "arrested-or-detained")
                @Nullable String slug,
        @Schema(
                        description = "Title or name, plain text",
                        examples = "Arrested or detained",
                        required = true)
                String title,
        @Schema(
                        description =
                                "The same as HTML, with `mark` around what was found; everything else is escaped",
                        examples = "<mark>Arrested</mark> or detained",
                        required = true)
                String titleHtml,
        @Schema(
                        description = "One or two sentences, plain text; empty if there are none",
                        examples = "What to say, whom to call, what to write down.",
                        required = true)
                String summary,
        @Schema(
                        description =
                                "Up to two pieces of the text around what was found, as HTML: `mark` is the only element, everything else is escaped. Empty if it stands in the title only",
                        examples = "[\"Ask for a <mark>lawyer</mark> at once\"]",
                        required = true)
                List<String> fragments,
        @Schema(
                        description =
                                "Where this API has it, relative or below the configured public base URL; of what has no page of its own that of the list it is in",
                        examples = "/v1/en/guides/arrested-or-detained",
                        required = true)
                String url,
        @Schema(
                        description =
                                "The page to link to: on the website, if the server knows one; else in the plain edition. A case update is on the page of its case, at its id",
                        examples = "https://www.example.org/en/guides/arrested-or-detained",
                        required = true)
                String page,
        @Schema(
                        description =
                                "How it answers: typed, synonym (other words for the same, also of another language), corrected. New ones may come",
                        examples = "typed",
                        required = true)
                String matched,
        @Schema(
                        description = "Kind of an article; absent otherwise",
                        examples = "news",
                        extensions = @Extension(name = "x-vocabulary", value = "kinds"))
                @Nullable String kind,
        @Schema(
                        description =
                                "Code of the case that a case update belongs to; absent otherwise",
                        examples = "4f7kqx",
                        name = "case")
                @JsonProperty("case")
                @Nullable String caseCode,
        @Schema(
                        description = "First publication, UTC; absent where there is none",
                        examples = "2026-11-24T09:30:00Z")
                @Nullable Instant publishedAt,
        @Schema(description = "Its picture, without caption and renditions; absent if it has none")
                @Nullable Image image,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample,
        @JsonUnwrapped Presence presence) {
    public Hit {
        fragments = List.copyOf(fragments);
    }
}
