package org.notorturetj.api.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a search engine or a shared link shows.")
public record Seo(
        @Schema(
                        description = "Title, at most 70 characters",
                        examples = "Arrested or detained: what to do",
                        required = true)
                String title,
        @Schema(
                        description = "Description, at most 160 characters",
                        examples = "What to say, whom to call, what to write down.",
                        required = true)
                String description) {}
