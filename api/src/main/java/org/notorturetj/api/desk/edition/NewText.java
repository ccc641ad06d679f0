package org.notorturetj.api.desk.edition;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A text that is saved.")
public record NewText(
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "The whole content, with the members of its type (docs/content-format.md); what is left out is gone. Unknown members are refused.",
                        examples =
                                "{\"slug\":\"what-the-court-decided\",\"title\":\"What the court decided\",\"summary\":\"One sentence.\",\"body\":\"Text in *Markdown*.\"}",
                        required = true)
                @NotNull
                Map<String, Object> content,
        @Schema(
                        description =
                                "What it was translated from, or brought up to date with; absent: what was last said of it")
                @Valid
                @Nullable NewTextSource source,
        @Schema(
                        description =
                                "True: translations need not follow this change, such as a comma",
                        examples = "true")
                @Nullable Boolean minor) {
    public NewText {
        content = content == null ? null : java.util.Collections.unmodifiableMap(content);
    }

    /** A text of which nothing more is said. */
    public static NewText of(Map<String, Object> content) {
        return new NewText(content, null, null);
    }
}
