package org.notorturetj.api.desk.protectedname;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A search for protected names in what is kept, and how far it is.")
public record NameSearch(
        @Schema(
                        description = "Number of the search",
                        examples = "7",
                        minimum = "1",
                        maximum = "9007199254740991",
                        required = true)
                long number,
        @Schema(
                        description =
                                "search: in what people wrote, after a name was registered or changed; verification: in everything that any table holds",
                        examples = "search",
                        required = true)
                String kind,
        @Schema(description = "waiting, running or done", examples = "running", required = true)
                String state,
        @Schema(
                        description = "Ids of the names that are looked for",
                        examples = "[\"5d7f2g9h3j6k8m4n\"]",
                        required = true)
                List<String> names,
        @Schema(
                        description = "When it was asked for",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant createdAt,
        @Schema(description = "When it ended", examples = "2026-11-24T09:02:00Z")
                @Nullable Instant endedAt,
        @Schema(description = "Each place, in the order of the search", required = true)
                List<SearchedPlace> places) {
    public NameSearch {
        names = List.copyOf(names);
        places = List.copyOf(places);
    }
}
