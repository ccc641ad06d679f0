package org.notorturetj.api.desk.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something that a text of Word has and that is not taken over.")
public record LeftOutOfWords(
        @Schema(
                        description =
                                "What it is; deletions are words that were deleted, moved or hidden, and tables are there row by row",
                        enumeration = {"pictures", "deletions", "comments", "notes", "tables"},
                        examples = "pictures",
                        required = true)
                String what,
        @Schema(description = "How often it is there", examples = "2", required = true)
                int times) {}
