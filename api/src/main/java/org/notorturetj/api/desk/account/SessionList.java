package org.notorturetj.api.desk.account;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The sessions of an account that have not ended.")
public record SessionList(
        @Schema(description = "The sessions, newest first", required = true) List<Session> items) {
    public SessionList {
        items = List.copyOf(items);
    }
}
