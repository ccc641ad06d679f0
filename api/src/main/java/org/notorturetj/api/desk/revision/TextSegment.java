package org.notorturetj.api.desk.revision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A piece of a text that is compared. All that is same or removed is the text before, all that is same or added the text after.")
public record TextSegment(
        @Schema(
                        description = "same, removed or added",
                        enumeration = {"same", "removed", "added"},
                        examples = "removed",
                        required = true)
                String kind,
        @Schema(description = "The piece itself", examples = "the village of", required = true)
                String text) {}
