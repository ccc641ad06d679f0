package org.notorturetj.api.desk.account;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The accounts of the desk.")
public record DeskAccountList(
        @Schema(description = "The accounts, oldest first", required = true)
                List<DeskAccount> items) {
    public DeskAccountList {
        items = List.copyOf(items);
    }
}
