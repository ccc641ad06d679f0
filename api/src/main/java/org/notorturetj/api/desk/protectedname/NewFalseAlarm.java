package org.notorturetj.api.desk.protectedname;

import java.util.Map;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

@Schema(description = "A text that was refused although it names nobody who is protected.")
public record NewFalseAlarm(
        @Schema(
                        description = "Id of the document it belongs to",
                        examples = "a4sa8y1mc9y2rdgw",
                        required = true)
                @NotNull
                @Pattern(regexp = Patterns.ID)
                String document,
        @Schema(description = "Language of the text; absent for facts", examples = "ru")
                @Nullable Language language,
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "The content that was refused, as it was sent; of a comment {\"comment\": \"…\"}",
                        examples =
                                "{\"title\":\"A street\",\"body\":\"They met in Gulmurodov Street.\"}",
                        required = true)
                @NotNull
                @NotEmpty
                Map<String, Object> content,
        @Schema(
                        description =
                                "Why it names nobody who is protected, kept in the audit: word (an ordinary word), place (a place or an institution), namesake (somebody else), public (somebody who is named in public on purpose). Whoever may read the names, and gives a reason, lets one part of a name pass alone, at once",
                        examples = "namesake")
                @Nullable
                @Pattern(regexp = "(?:word|place|namesake|public)")
                String reason) {
    public NewFalseAlarm {
        content = content == null ? null : java.util.Collections.unmodifiableMap(content);
    }

    /** Without the text: it must not reach a log. */
    @Override
    public String toString() {
        return "NewFalseAlarm[" + document + "]";
    }
}
