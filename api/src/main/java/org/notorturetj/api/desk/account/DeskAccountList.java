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
                        description =
                                "Cursor of the next page, to be sent back as it is; null on the last page",
                        type = SchemaType.STRING,
                        nullable = true,
                        examples = "YWNjb3VudHMKMTc2Nzc4",
                        required = true)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable String next) {
    public DeskAccountList {
        items = List.copyOf(items);
    }
}
