package org.notorturetj.api.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

@Schema(
        description =
                "Everything that a document has, each part by the etag under which it was seen.")
public record SeenParts(
        @Schema(description = "Etag of the facts; absent when it has none", examples = "1-1-0")
                @Pattern(regexp = Patterns.ETAG)
                @Nullable String facts,
        @Schema(description = "Etags of the texts; absent when it has none") @Valid
                @Nullable SeenTexts texts) {}
