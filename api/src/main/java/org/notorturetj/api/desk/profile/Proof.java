package org.notorturetj.api.desk.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A proof that it is the owner who asks, and not somebody at an unlocked computer.")
public record Proof(
        @Schema(
                        description = "The present password",
                        examples = "seven-tall-poplars",
                        format = "password",
                        required = true)
                @NotNull
                @Size(min = 1, max = 1000)
                String password,
        @Schema(
                        description =
                                "What the enrolled device shows, or a recovery code. Needed where TOTP is enrolled",
                        examples = "492039")
                @Size(max = 50)
                @Nullable String code) {
    @Override
    public String toString() {
        return "Proof[…]";
    }
}
