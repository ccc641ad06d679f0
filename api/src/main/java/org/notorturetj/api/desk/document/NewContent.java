package org.notorturetj.api.desk.document;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is saved.")
public record NewContent(
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "The whole content, with the members of its type (docs/content-format.md); what is left out is gone. Unknown members are refused.",
                        examples =
                                "{\"slug\":\"what-the-court-decided\",\"title\":\"What the court decided\",\"summary\":\"One sentence.\",\"body\":\"Text in *Markdown*.\"}",
                        required = true)
                @NotNull
                Map<String, Object> content) {
    public NewContent {
        content = content == null ? null : java.util.Collections.unmodifiableMap(content);
    }
}
