package org.notorturetj.api.desk.overview;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What waits for whoever asks.")
public record Inbox(
        @Schema(
                        description =
                                "The items: what the server could not do, then the oldest first",
                        required = true)
                List<InboxItem> items,
        @Schema(
                        description = "True when there are more than are sent",
                        examples = "false",
                        required = true)
                boolean more) {
    public Inbox {
        items = List.copyOf(items);
    }
}
