package org.notorturetj.api.search;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(description = "A page of what was found, best first.")
public record SearchResults(
        @Schema(
                        description =
                                "Hits: what helps now (hotlines, guides) before what reports, if it answers as well",
                        examples = "[]",
                        required = true)
                List<Hit> items,
        @Schema(
                        description =
                                "Cursor of the next page, to be sent back as it is; null on the last page",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "AgAAAZqk",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next,
        @Schema(
                        description = "How many documents answer, on all pages together",
                        examples = "12",
                        required = true)
                int total,
        @Schema(
                        description =
                                "How many there are of each value of each filter; those of one filter are counted as if that filter were not set. New ones may come",
                        required = true)
                List<Facet> facets,
        @Schema(
                        description =
                                "What may have been meant, in words that are published now; absent when every word is known",
                        examples = "адвокат")
                @Nullable String didYouMean,
        @Schema(
                        description =
                                "True when nothing answers what was typed, and these are the hits of `didYouMean`; absent otherwise",
                        examples = "true")
                @Nullable Boolean corrected,
        @Schema(
                        description =
                                "True while the server still reads what is published, so that something may be missing: hotlines and guides are read first; there may be no facets then. Absent otherwise",
                        examples = "true")
                @Nullable Boolean partial) {
    public SearchResults {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
    }
}
