package org.notorturetj.api.guide;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "On what law the guide stands, and whether a lawyer has checked it.")
public record Legal(
        @Schema(
                        description =
                                "Day of the law that was used: the reviewing lawyer's, else the author's; absent when not stated",
                        examples = "2026-01-01")
                @Nullable String lawAsOf,
        @Schema(description = "Sources with article and date", required = true)
                List<Source> sources,
        @Schema(description = "The lawyer's review of this language's text", required = true)
                Review review) {
    public Legal {
        sources = List.copyOf(sources);
    }
}
