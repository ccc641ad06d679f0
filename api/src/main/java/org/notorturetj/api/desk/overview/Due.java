package org.notorturetj.api.desk.overview;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is overdue, and what will be soon.")
public record Due(
        @Schema(
                        description =
                                "The items, the most pressing first: what was refused, those without a moment, then by their moment",
                        required = true)
                List<DueItem> items,
        @Schema(
                        description = "True when there are more than are sent",
                        examples = "false",
                        required = true)
                boolean more) {
    public Due {
        items = List.copyOf(items);
    }
}
