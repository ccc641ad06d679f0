package org.notorturetj.api.desk.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

@Schema(description = "What a text was translated from.")
public record NewTextSource(
        @Schema(
                        description = "The language of the text from which it was translated",
                        examples = "ru",
                        required = true)
                @NotNull
                Language language,
        @Schema(
                        description = "Etag under which that text was read; absent: as it is now",
                        examples = "1-2-3")
                @Pattern(regexp = Patterns.ETAG)
                @Nullable String etag) {}
