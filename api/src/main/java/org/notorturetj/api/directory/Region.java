package org.notorturetj.api.directory;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A region of Tajikistan.")
public record Region(
        @Schema(description = "Type of the document", examples = "region", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "ISO 3166-2 code, used in filters",
                        examples = "TJ-KT",
                        required = true)
                String code,
        @Schema(description = "Name", examples = "Khatlon", required = true) String name,
        @Schema(
                        description = "What a caller from here should know about the lines",
                        examples = "One line is stated for this region.",
                        required = true)
                String coverageNote,
        @Schema(
                        description = "Ids of the region's own lines, in order",
                        examples = "[\"7m3xq0v9d2kfa8hc\"]",
                        required = true)
                List<String> hotlines,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {
    public Region {
        hotlines = List.copyOf(hotlines);
    }
}
