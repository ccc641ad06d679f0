package org.notorturetj.api.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How it may be printed. */
public record Reuse(
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
                String attribution) {}
