package org.notorturetj.api.hotline;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "The lines to show, in order; never empty while there is any line.")
public record HotlineListing(
        @Schema(
                        description = "The region's own lines first, in its order, then all others",
                        required = true)
                List<ListedHotline> items,
        @Schema(
                        description =
                                "What a caller from the region should know; absent without a region",
                        examples = "No line is stated for this region.")
                @Nullable String coverageNote,
        @Schema(
                        description = "Always null: the lines come whole",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "null",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next,
        @Schema(
                        description =
                                "The last publication that changed a line, brought one in or took one out, UTC; with `region` also one that changed the regions. Absent while there never was any",
                        examples = "2026-11-24T09:30:00Z")
                @Nullable Instant asOf) {

    public HotlineListing {
        items = List.copyOf(items);
    }

    @Schema(name = "ListedHotline", description = "A line in its place.")
    public record ListedHotline(
            @JsonUnwrapped Hotline hotline,
            @JsonUnwrapped Presence presence,
            @Schema(
                            description = "Present with a region: true for a line that serves it",
                            examples = "true")
                    @Nullable Boolean servesRegion,
            @Schema(
                            description = "Present with openAt: open, closed or unknown",
                            examples = "unknown",
                            extensions = @Extension(name = "x-vocabulary", value = "openNow"))
                    @Nullable String open) {}
}
