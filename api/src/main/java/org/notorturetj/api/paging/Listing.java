package org.notorturetj.api.paging;

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
                @Nullable String next) {
    public Listing {
        items = List.copyOf(items);
    }

    /** A list that is always sent whole. */
    public static <T> Listing<T> whole(List<Listed<T>> items) {
        return new Listing<>(items, null);
    }
}
