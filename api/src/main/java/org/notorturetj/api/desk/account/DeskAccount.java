package org.notorturetj.api.desk.account;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.profile.TotpState;

@Schema(description = "An account of the desk, as an administrator sees it.")
@MadeByName
public record DeskAccount(
        @Schema(description = "Id of the account", examples = "hd6k4rnxeewpg8qq", required = true)
                String id,
        @Schema(description = "Login", examples = "amina", required = true) String login,
        @Schema(
                        description = "Where mail without any content in it is sent",
                        examples = "amina@example.org")
                @Nullable String email,
        @Schema(
                        description =
                                "Roles: coordinator, administrator, editor, translator, lawyer, deputy or service; new ones may come",
                        examples = "[\"editor\", \"deputy\"]",
                        required = true)
                List<String> roles,
        @Schema(
                        description =
                                "State: new (its owner has not chosen a password yet), active or frozen; new ones may come",
                        examples = "active",
                        required = true)
                String state,
        @Schema(description = "One-time codes", required = true) TotpState totp,
        @Schema(
                        description = "When it was made",
                        examples = "2026-11-24T08:00:00Z",
                        required = true)
                Instant createdAt,
        @Schema(
                        description =
                                "When others last gave it its voice: made it, reset its password, TOTP or address, let it approve or undid its freezing; or when its owner took it up after that. For a day it then approves nothing",
                        examples = "2026-11-24T08:00:00Z")
                @Nullable Instant resetAt,
        @Schema(
                        description =
                                "Until then it approves nothing, because others have just given it its voice; absent when it does not wait",
                        examples = "2026-11-25T08:00:00Z")
                @Nullable Instant approvesFrom) {
    public DeskAccount {
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "DeskAccount[" + id + "]";
    }
}
