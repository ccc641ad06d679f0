package org.notorturetj.api.desk.protectedname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many texts of one place were cleaned.")
public record CleanedPlace(
        @Schema(description = "The kind of text", examples = "revisions", required = true)
                String place,
        @Schema(
                        description = "How many",
                        examples = "4",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long cleaned) {}
