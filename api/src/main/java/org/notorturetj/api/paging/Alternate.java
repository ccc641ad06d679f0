package org.notorturetj.api.paging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.Language;

@Schema(description = "The same document in another language.")
public record Alternate(
        @Schema(description = "Language of the text", examples = "en", required = true)
                Language language,
        @Schema(
                        description = "Slug or code in that language",
                        examples = "arrested-or-detained",
                        required = true)
                String slug,
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
                String page) {}
