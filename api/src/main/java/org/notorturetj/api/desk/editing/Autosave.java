package org.notorturetj.api.desk.editing;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "What whoever asks has typed and not saved. Nobody else sees it.")
public record Autosave(
        @Schema(description = "Language of the text; absent: the facts")
                @Nullable Language language,
        @Schema(
                        description =
                                "Etag of what she began with, to be sent as If-Match; absent when there was nothing",
                        examples = "1-2-3")
                @Nullable String basedOn,
        @Schema(
                        description = "When it was kept",
                        examples = "2026-11-24T09:01:00Z",
                        required = true)
                Instant savedAt,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "What she had typed",
                        examples =
                                "{\"title\":\"What the court decided\",\"body\":\"Text in *Mark\"}",
                        required = true)
                Map<String, Object> content) {
    public Autosave {
        content = java.util.Collections.unmodifiableMap(content);
    }

    /** Without the text: it must not reach a log. */
    @Override
    public String toString() {
        return "Autosave[" + savedAt + "]";
    }
}
