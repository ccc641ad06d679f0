package org.notorturetj.api.desk.workflow;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Parts of one or several documents: all of them take the step, or none.")
public record SeenDocuments(
        @Schema(description = "The documents, each once", required = true)
                @NotNull
                @NotEmpty
                @Size(max = 50)
                List<@Valid @NotNull SeenDocument> documents) {
    public SeenDocuments {
        documents = documents == null ? null : java.util.Collections.unmodifiableList(documents);
    }
}
