package org.notorturetj.api.desk.preview;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.Language;

@Schema(description = "A text as the public would read it if it went out now.")
public record PreviewedText(
        @Schema(description = "Type of the document", examples = "article", required = true)
                String type,
        @Schema(description = "Language of the text", examples = "tg", required = true)
                Language language,
        @Schema(description = "Number of the edition", examples = "2", required = true) int number,
        @Schema(
                        description = "When the link ends",
                        examples = "2026-11-25T09:00:00Z",
                        required = true)
                Instant expiresAt,
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "The record, member for member as the public contract describes it under its type. What the moment of publication decides (publishedAt, updatedAt, seq of an alert) is as of now; what depends on other records (fallback, alternates, related) is not in it.",
                        examples =
                                "{\"type\":\"article\",\"id\":\"a4sa8y1mc9y2rdgw\",\"title\":\"What the court decided\",\"html\":\"<p>Text.</p>\"}",
                        required = true)
                Map<String, Object> record) {
    public PreviewedText {
        record = Collections.unmodifiableMap(record);
    }
}
