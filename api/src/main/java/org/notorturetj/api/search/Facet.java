package org.notorturetj.api.search;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How many hits there are of each value of a filter.")
public record Facet(
        @Schema(
                        description = "Name of the filter: in, kind, topic, region",
                        examples = "in",
                        required = true)
                String name,
        @Schema(description = "Values that some hit has, most first", required = true)
                List<FacetValue> values) {
    public Facet {
        values = List.copyOf(values);
    }

    @Schema(description = "A value of a filter.")
    public record FacetValue(
            @Schema(description = "As the filter takes it", examples = "guide", required = true)
                    String value,
            @Schema(
                            description =
                                    "Name of a topic or region in the language of the path; absent where the directory has none, and for other filters",
                            examples = "Detention")
                    @Nullable String label,
            @Schema(description = "Documents", examples = "7", required = true) int count) {}
}
