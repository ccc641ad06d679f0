package org.notorturetj.api.desk.workflow;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;

@Schema(description = "Parts of one or several documents: all of them are approved, or none.")
public record DocumentsApproval(
        @Schema(description = "The documents, each once", required = true)
                @NotNull
                @NotEmpty
                @Size(max = 50)
                List<@Valid @NotNull SeenDocument> documents,
        @Schema(
                        description =
                                "The warnings of their texts that were read, each by name; kept in the audit under the name of the account. Without one that the texts have nothing is approved (409, which lists them)")
                @Size(max = 500)
                @Nullable List<@Valid @NotNull AcceptedWarning> accepted) {
    public DocumentsApproval {
        documents = documents == null ? null : java.util.Collections.unmodifiableList(documents);
        accepted = accepted == null ? null : java.util.Collections.unmodifiableList(accepted);
    }
}
