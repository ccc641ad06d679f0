package org.notorturetj.api.paging;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a list.
 *
 * @param <T> the document as it stands in lists
 */
@Schema(description = "A page of a list.")
public record Listing<T>(
        @Schema(description = "The items, in the order of the list", required = true)
                List<Listed<T>> items,
        @Schema(
                        description =
                                "Cursor of the next page, to be sent back as it is; null on the last page",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "AQAAAZqk",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next,
        @Schema(
                        description =
                                "The last publication that changed an item of this list, brought one in or took one out, UTC; what only narrows a page (`from`, `to`, `updatedSince`, `cursor`) does not change it. Absent while nothing ever was in the list",
                        examples = "2026-11-24T09:30:00Z")
                @Nullable Instant asOf) {
    public Listing {
        items = List.copyOf(items);
    }

    /** A list that is always sent whole. */
    public static <T> Listing<T> whole(List<Listed<T>> items, @Nullable Instant asOf) {
        return new Listing<>(items, null, asOf);
    }
}
