package org.notorturetj.api.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A section of the website.")
public record Section(
        @Schema(description = "Type of the document", examples = "section", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(description = "Stable key, used in filters", examples = "press", required = true)
                String key,
        @Schema(description = "Name", examples = "Press", required = true) String name,
        @Schema(description = "What it is", examples = "Monthly press reviews.", required = true)
                String description,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {}
