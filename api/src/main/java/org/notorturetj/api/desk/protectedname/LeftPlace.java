package org.notorturetj.api.desk.protectedname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many texts of one place still hold a name.")
public record LeftPlace(
        @Schema(
                        description = "The kind of text, or a table; never what stands there",
                        examples = "comments",
                        required = true)
                String place,
        @Schema(
                        description = "How many",
                        examples = "1",
                        minimum = "1",
                        maximum = "9007199254740991",
                        required = true)
                long left) {}
