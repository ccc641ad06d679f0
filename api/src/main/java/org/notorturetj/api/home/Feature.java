package org.notorturetj.api.home;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A document that the front page shows.")
public record Feature(
        @Schema(description = "Type of the document", examples = "guide", required = true)
                String type,
        @Schema(description = "Id of the document", examples = "7m3xq0v9d2kfa8hc", required = true)
                String id) {}
