package org.notorturetj.api.desk.overview;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What waits for whoever asks.")
public record Inbox(
        @Schema(
                        description =
                                "The items, group after group in the order of `groups`, and the oldest of each first",
                        required = true)
                List<InboxItem> items,
        @Schema(
                        description = "True when there is another page",
                        examples = "false",
                        required = true)
                boolean more,
        @Schema(
                        description =
                                "Cursor of the next page, to be sent back as it is; absent on the last page",
                        examples = "ZHVlCjE3Njc4Cg")
                @Nullable String next,
        @Schema(
                        description = "How much waits in each group: all of them, in their order",
                        required = true)
                List<InboxGroup> groups) {
    public Inbox {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }
}
