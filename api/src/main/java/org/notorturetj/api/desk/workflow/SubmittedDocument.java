package org.notorturetj.api.desk.workflow;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.desk.edition.WorkingText;

@Schema(
        description =
                "A document of which something waits for approval, with all that an approver has to read.")
public record SubmittedDocument(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "The kind of document", examples = "article", required = true)
                String type,
        @Schema(description = "True for invented content", examples = "false", required = true)
                boolean sample,
        @Schema(
                        description =
                                "The facts that are worked on, also when they do not wait: texts are read with them; absent when there are none")
                @Nullable WorkingFacts facts,
        @Schema(description = "The texts that wait for approval", required = true)
                List<WorkingText> texts) {
    public SubmittedDocument {
        texts = List.copyOf(texts);
    }
}
