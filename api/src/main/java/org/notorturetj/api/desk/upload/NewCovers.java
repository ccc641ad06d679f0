package org.notorturetj.api.desk.upload;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What nobody is to see of a picture.")
public record NewCovers(
        @Schema(description = "All of them: those of the file before do not count", required = true)
                @NotNull
                @Size(min = 1, max = 50)
                List<@Valid CoveredPart> covers) {
    public NewCovers {
        covers = covers == null ? null : List.copyOf(covers);
    }
}
