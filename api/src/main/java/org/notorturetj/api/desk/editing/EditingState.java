package org.notorturetj.api.desk.editing;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.MemberError;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(description = "Who is editing a document, and whether what was typed is kept.")
public record EditingState(
        @Schema(description = "Everybody who is editing it, the longest first", required = true)
                List<BeingEdited> items,
        @Schema(
                        description = "Always null: the list is whole",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "null",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next,
        @Schema(
                        description =
                                "When what was typed was kept; absent without content, and for one that is saved already",
                        examples = "2026-11-24T09:01:00Z")
                @Nullable Instant autosavedAt,
        @Schema(
                        description =
                                "Members that could not be read, such as half a date, and are not kept; absent when all are")
                @Nullable List<MemberError> leftOut) {
    public EditingState {
        items = List.copyOf(items);
        leftOut = leftOut == null ? null : List.copyOf(leftOut);
    }
}
