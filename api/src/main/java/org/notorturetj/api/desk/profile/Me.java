package org.notorturetj.api.desk.profile;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;

@Schema(description = "Whoever asks: who she is, and what she may do at this moment.")
@MadeByName
public record Me(
        @Schema(description = "Id of the account", examples = "hd6k4rnxeewpg8qq", required = true)
                String id,
        @Schema(description = "Login", examples = "amina", required = true) String login,
        @Schema(description = "The name that colleagues see, if one was chosen", examples = "Amina")
                @Nullable String displayName,
        @Schema(
                        description =
                                "The language in which this reader gets titles: the one chosen for the account, or that of Accept-Language",
                        examples = "tg",
                        required = true)
                Language titlesIn,
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
                                "Types of documents of which she may approve what she wrote herself",
                        examples = "[\"article\", \"page\"]",
                        required = true)
                List<String> approvesOwn,
        @Schema(
                        description =
                                "Whether she may be the second of two people now: her roles allow it, and nobody has lately given the account its voice",
                        examples = "true",
                        required = true)
                boolean decides,
        @Schema(
                        description =
                                "Until then she is the second of no two people, because others have just given the account its voice; absent when she does not wait",
                        examples = "2026-11-25T08:00:00Z")
                @Nullable Instant approvesFrom) {
    public Me {
        roles = List.copyOf(roles);
        may = List.copyOf(may);
        approvesOwn = List.copyOf(approvesOwn);
    }

    @Override
    public String toString() {
        return "Me[" + id + "]";
    }
}
