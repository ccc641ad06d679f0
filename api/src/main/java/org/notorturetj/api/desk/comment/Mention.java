package org.notorturetj.api.desk.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "Somebody whom a comment names.")
public record Mention(
        @Schema(description = "Id of the account", examples = "3v8k1m5n7p2r4t6w", required = true)
                @AccountId
                String account) {}
