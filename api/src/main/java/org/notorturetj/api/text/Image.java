package org.notorturetj.api.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A picture with its alternative text.")
public record Image(
        @Schema(
                        description = "Address of the picture",
                        examples = "/v1/media/7f3k/600.jpg",
                        required = true)
                String url,
        @Schema(
                        description = "What the picture shows, in the language of the text",
                        examples = "A round table with six people",
                        required = true)
                String alt) {}
