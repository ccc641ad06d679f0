package org.notorturetj.api.desk.revision;

import java.util.Collections;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was saved, and when and by whom.")
public record RevisionContent(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "When and by whom", required = true) SavedRevision revision,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "The content, with the members of the document's type",
                        examples =
                                "{\"slug\":\"what-the-court-decided\",\"title\":\"What the court decided\",\"summary\":\"One sentence.\",\"body\":\"Text.\"}",
                        required = true)
                Map<String, Object> content) {
    public RevisionContent {
        content = Collections.unmodifiableMap(content);
    }
}
