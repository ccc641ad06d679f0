package org.notorturetj.api.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.Language;

@Schema(description = "A text of a document.")
public record NamedText(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                @NotNull
                @Pattern(regexp = Patterns.ID)
                String document,
        @Schema(description = "Language of the text", examples = "ru", required = true) @NotNull
                Language language) {}
