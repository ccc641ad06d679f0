package org.notorturetj.api.desk.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.document.SeenTexts;

@Schema(
        description =
                "Parts of a document, each by the etag under which it was seen: what is not named is left as it is.")
public record SeenDocument(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                @NotNull
                @Pattern(regexp = Patterns.ID)
                String document,
        @Schema(description = "Etag of the facts, as they were seen", examples = "1-1-0")
                @Pattern(regexp = Patterns.ETAG)
                @Nullable String facts,
        @Schema(description = "Etags of the texts, as they were seen") @Valid
                @Nullable SeenTexts texts) {}
