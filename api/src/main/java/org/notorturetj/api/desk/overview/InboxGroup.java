package org.notorturetj.api.desk.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How much of one group waits for whoever asks.")
public record InboxGroup(
        @Schema(
                        description = "The group, as `group` of an item",
                        examples = "decide",
                        required = true)
                String group,
        @Schema(
                        description =
                                "How many items of it wait, on all pages and whatever the filter",
                        examples = "3",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long items) {
    /** The groups, in the order of the inbox: a pattern, so that a filter can name it. */
    public static final String WORDS =
            "decide|server|approve|returned|publish|mention|assigned|translation|review|line|link";
}
