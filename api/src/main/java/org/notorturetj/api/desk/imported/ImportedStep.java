package org.notorturetj.api.desk.imported;

import java.util.Collections;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.workflow.SeenDocument;

@Schema(description = "How far documents of the previous website are to go.")
public record ImportedStep(
        @Schema(
                        description =
                                "The documents, each once, with the parts that are to go; of those each etag as it was seen",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 50)
                List<@Valid @NotNull SeenDocument> documents,
        @Schema(
                        description =
                                "How far: in_review submits drafts; approved also approves; published also publishes. Each step takes the same right as alone",
                        examples = "published",
                        required = true)
                @NotNull
                @Pattern(regexp = "(in_review|approved|published)")
                String until,
        @Schema(
                        description =
                                "The warnings of their texts that were read, each by name; kept in the audit under the name of the account. A document with one that is not among them stays as it is")
                @Size(max = 500)
                @Nullable List<@Valid @NotNull AcceptedWarning> accepted) {
    public ImportedStep {
        documents = documents == null ? null : Collections.unmodifiableList(documents);
        accepted = accepted == null ? null : Collections.unmodifiableList(accepted);
    }
}
