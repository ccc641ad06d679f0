package org.notorturetj.api.desk.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "A published text that names a number, address or account of a line or contact.")
public record TextMention(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "The kind of document", examples = "article", required = true)
                String type,
        @Schema(
                        description =
                                "Title of the document's newest text; absent when it has none",
                        examples = "What the court decided")
                @Nullable String title,
        @Schema(description = "Language of the text", examples = "ru", required = true)
                Language language) {}
