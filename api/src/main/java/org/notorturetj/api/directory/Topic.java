package org.notorturetj.api.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A topic.")
public record Topic(
        @Schema(description = "Type of the document", examples = "topic", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Stable key, used in filters",
                        examples = "detention",
                        required = true)
                String key,
        @Schema(description = "Name", examples = "Detention", required = true) String name,
        @Schema(
                        description = "What it is",
                        examples = "Arrest, detention and the first hours.",
                        required = true)
                String description,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {}
