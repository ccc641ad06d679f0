package org.notorturetj.api.guide;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An item to tick off; the app remembers it by its id.")
public record ChecklistItem(
        @Schema(
                        description = "Stable key of the item within its guide; survives edits",
                        examples = "wrote-down-time",
                        required = true)
                String id,
        @Schema(
                        description = "The item, plain text",
                        examples = "I wrote down the time of the arrest.",
                        required = true)
                String text) {}
