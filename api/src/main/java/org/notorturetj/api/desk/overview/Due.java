package org.notorturetj.api.desk.overview;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is overdue, and what will be soon.")
public record Due(
        @Schema(
                        description =
                                "The items, the most pressing first: what was refused, those without a moment, then by their moment",
                        required = true)
                List<DueItem> items,
        @Schema(
                        description = "True when there is another page",
                        examples = "false",
                        required = true)
                boolean more,
        @Schema(
                        description =
                                "Cursor of the next page, to be sent back as it is; absent on the last page",
                        examples = "ZHVlCjE3Njc4Cg")
                @Nullable String next) {
    public Due {
        items = List.copyOf(items);
    }
}
