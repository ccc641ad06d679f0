package org.notorturetj.api.desk.document;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.Versioned;
import org.notorturetj.api.desk.warning.Warning;

import com.fasterxml.jackson.annotation.JsonIgnore;

@Schema(description = "The facts of a document that are worked on.")
public record WorkingFacts(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "Where they stand", required = true) FactsState state,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "The facts, with the members of the document's type",
                        examples = "{\"kind\":\"news\",\"section\":\"news\"}",
                        required = true)
                Map<String, Object> content,
        @Schema(
                        description =
                                "What may harm somebody in the texts that are worked on, beside these facts; of protected names only /warnings of the document tells",
                        required = true)
                List<Warning> warnings,
        @JsonIgnore @Schema(hidden = true) String entityTag)
        implements Versioned {
    public WorkingFacts {
        content = java.util.Collections.unmodifiableMap(content);
        warnings = List.copyOf(warnings);
    }
}
