package org.notorturetj.api.desk.editing;

import java.util.Map;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

@Schema(description = "What one is editing, and what one has typed.")
public record EditingNotice(
        @Schema(description = "Language of the text; absent: the facts", examples = "ru")
                @Nullable Language language,
        @Schema(
                        description =
                                "Etag of the text or facts that one began with; absent when there was nothing. It comes back with the autosave, and is compared with nothing",
                        examples = "1-2-3")
                @Pattern(regexp = Patterns.ETAG)
                @Nullable String basedOn,
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "What one has typed and not saved, as for saving it. Absent: nothing is kept, and what was kept stays",
                        examples =
                                "{\"title\":\"What the court decided\",\"body\":\"Text in *Mark\"}")
                @Nullable Map<String, Object> content) {
    public EditingNotice {
        content = content == null ? null : java.util.Collections.unmodifiableMap(content);
    }

    /** Without the text: it must not reach a log. */
    @Override
    public String toString() {
        return "EditingNotice[" + language + "]";
    }
}
