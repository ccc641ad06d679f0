package org.notorturetj.api.desk.imported;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A place where a name stands, with some words around it.")
public record NamePlace(
        @Schema(description = "What stands before it", examples = "The case of ", required = true)
                String before,
        @Schema(description = "The name as it stands there", examples = "N. N.", required = true)
                String words,
        @Schema(description = "What stands behind it", examples = " is closed.", required = true)
                String after,
        @Schema(
                        description = "Whether it stands in an address, or in the name of a file",
                        examples = "false",
                        required = true)
                boolean inAddress) {
    /** Without the words: they must not reach a log. */
    @Override
    public String toString() {
        return "NamePlace";
    }
}
