package org.notorturetj.api.desk.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.Language;

@Schema(description = "Some languages of a document.")
public record Languages(
        @Schema(
                        description = "The languages it is about",
                        examples = "[\"tg\",\"ru\"]",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 3)
                List<@NotNull Language> languages) {
    public Languages {
        languages = languages == null ? null : java.util.Collections.unmodifiableList(languages);
    }

    /** Each language once. */
    public Set<Language> each() {
        return EnumSet.copyOf(languages);
    }
}
