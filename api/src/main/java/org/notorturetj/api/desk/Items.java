package org.notorturetj.api.desk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a list of the desk.
 *
 * @param <T> an item
 */
@Schema(description = "A page of a list of the desk.")
public record Items<T>(
        @Schema(description = "The items, in the order of the list", required = true) List<T> items,
        @Schema(
                        description =
                                "Cursor of the next page, to be sent back as it is; null on the last page",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "a4sa8y1mc9y2rdgw",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next) {
    public Items {
        items = List.copyOf(items);
    }

    /** A list that is always sent whole. */
    public static <T> Items<T> whole(List<T> items) {
        return new Items<>(items, null);
    }
}
