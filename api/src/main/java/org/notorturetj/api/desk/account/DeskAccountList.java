package org.notorturetj.api.desk.account;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(description = "The accounts of the desk.")
public record DeskAccountList(
        @Schema(description = "The accounts, oldest first", required = true)
                List<DeskAccount> items,
        @Schema(
                        description = "Always null: the list comes whole",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "null",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next) {
    /** All there are. */
    public DeskAccountList(List<DeskAccount> items) {
        this(items, null);
    }

    public DeskAccountList {
        items = List.copyOf(items);
    }
}
