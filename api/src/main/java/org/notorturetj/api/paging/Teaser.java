package org.notorturetj.api.paging;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Image;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "A pointer to a document, enough to show a line and to follow it.")
@MadeByName
public record Teaser(
        @Schema(
                        description = "Type of the document; new types may come",
                        examples = "guide",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "types"))
                String type,
        @Schema(
                        description = "Opaque id, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(description = "Slug or code", examples = "arrested-or-detained", required = true)
                String slug,
        @Schema(description = "Title", examples = "Arrested or detained", required = true)
                String title,
        @Schema(
                        description = "One or two sentences",
                        examples = "What to say, whom to call, what to write down.",
                        required = true)
                String summary,
        @Schema(
                        description =
                                "Where this API has it, relative or below the configured public base URL",
                        examples = "/v1/en/guides/arrested-or-detained",
                        required = true)
                String url,
        @Schema(
                        description =
                                "The page to link to: on the website, if the server knows one; else in the plain edition",
                        examples = "https://www.example.org/en/guides/arrested-or-detained",
                        required = true)
                String page,
        @Schema(description = "Its picture, without caption and renditions; absent if it has none")
                @Nullable Image image,
        @JsonUnwrapped Presence presence)
        implements InLanguage {}
