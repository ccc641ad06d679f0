package org.notorturetj.api.desk.imported;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.desk.Outcome;

@Schema(description = "What became of a document of the previous website.")
public record ImportedStepResult(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(
                        description =
                                "Its title in the reader's language, or in the next language that it has one in",
                        examples = "What the court decided")
                @Nullable String title,
        @Schema(
                        description =
                                "What became of the publication; absent when none was asked for, or a problem says why there is none. What takes two people is one proposal for all such documents of the request")
                @Nullable Outcome outcome,
        @Schema(description = "Why it stays exactly as it was; absent when it does not")
                @Nullable DeskProblem problem) {}
