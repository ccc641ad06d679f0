package org.notorturetj.api.desk.session;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(description = "The sessions of an account that have not ended.")
public record SessionList(
        @Schema(description = "The sessions, newest first", required = true) List<Session> items,
        @Schema(
                        description = "Always null: the list comes whole",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "null",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next) {
    /** All there are. */
    public SessionList(List<Session> items) {
        this(items, null);
    }

    public SessionList {
        items = List.copyOf(items);
    }
}
