package org.notorturetj.api.home;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "The front page in one language, as published: what to show and in which order.")
public record Home(
        @Schema(description = "Type of the document", examples = "home", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Title, plain text",
                        examples = "Freedom from torture",
                        required = true)
                String title,
        @Schema(
                        description = "A sentence or two of welcome, plain text",
                        examples = "Help, guides and news.",
                        required = true)
                String introduction,
        @Schema(description = "Documents to show, in order", required = true)
                List<Feature> features,
        @Schema(
                        description = "Keys of sections to show, in order",
                        examples = "[\"news\"]",
                        required = true)
                List<String> sections,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {
    public Home {
        features = List.copyOf(features);
        sections = List.copyOf(sections);
    }
}
