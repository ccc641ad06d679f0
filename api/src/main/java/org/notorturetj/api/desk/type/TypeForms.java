package org.notorturetj.api.desk.type;

import java.util.Collections;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A type of document, and what its facts and its texts are made of.")
public record TypeForms(
        @Schema(description = "The type", examples = "article", required = true) String type,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "JSON Schema of `content` of its facts",
                        examples = "{\"type\":\"object\",\"properties\":{}}",
                        required = true)
                Map<String, Object> facts,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "JSON Schema of `content` of its text in one language",
                        examples = "{\"type\":\"object\",\"properties\":{}}",
                        required = true)
                Map<String, Object> text,
        @Schema(
                        description =
                                "Whether a text goes out only with a lawyer's word, or a coordinator's acknowledgement",
                        examples = "false",
                        required = true)
                boolean legalReview,
        @Schema(
                        description = "Whether any text of it takes two people to publish",
                        examples = "false",
                        required = true)
                boolean takesTwo) {
    public TypeForms {
        facts = Collections.unmodifiableMap(facts);
        text = Collections.unmodifiableMap(text);
    }
}
