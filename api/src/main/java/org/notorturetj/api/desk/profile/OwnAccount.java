package org.notorturetj.api.desk.profile;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;

@Schema(description = "The account of whoever asks.")
@MadeByName
public record OwnAccount(
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
                        description = "What these roles may do; new verbs may come",
                        examples = "[\"read\", \"edit_text\", \"submit\"]",
                        required = true)
                List<String> may,
        @Schema(
                        description =
                                "True while the password is one that somebody else gave: until it is changed nothing else can be done",
                        examples = "false",
                        required = true)
                boolean mustChangePassword,
        @Schema(description = "One-time codes", required = true) TotpState totp,
        @Schema(
                        description =
                                "Until then one approves nothing, because others have just given the account its voice; absent when one does not wait",
                        examples = "2026-11-25T08:00:00Z")
                @Nullable Instant approvesFrom,
        @Schema(
                        description =
                                "The name that colleagues see beside the id; absent: they see the id alone",
                        examples = "Amina")
                @Nullable String displayName,
        @Schema(
                        description =
                                "The language of titles in lists; absent: the one of Accept-Language",
                        examples = "tg")
                @Nullable Language language) {
    public OwnAccount {
        roles = List.copyOf(roles);
        may = List.copyOf(may);
    }

    @Override
    public String toString() {
        return "OwnAccount[" + id + "]";
    }
}
