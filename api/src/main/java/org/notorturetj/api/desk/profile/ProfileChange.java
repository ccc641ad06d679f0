package org.notorturetj.api.desk.profile;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "How one is shown at the desk, and in which language one reads it.")
public record ProfileChange(
        @Schema(
                        description =
                                "The name that colleagues see beside the id of the account: one line. Without it they see the id alone",
                        examples = "Amina")
                @Size(max = 60)
                @Nullable String displayName,
        @Schema(
                        description =
                                "The language of titles in lists. Without it: the one of Accept-Language",
                        examples = "tg")
                @Nullable Language language) {
    @Override
    public String toString() {
        return "ProfileChange[…]";
    }
}
