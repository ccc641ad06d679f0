package org.notorturetj.api.desk.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who signs in, and how she proves it.")
public record SignIn(
        @Schema(description = "Login, in upper or lower case", examples = "amina", required = true)
                @NotNull
                @Size(min = 1, max = 200)
                String login,
        @Schema(
                        description = "Password",
                        examples = "seven-tall-poplars",
                        format = "password",
                        required = true)
                @NotNull
                @Size(min = 1, max = 1000)
                String password,
        @Schema(
                        description =
                                "What the TOTP device shows, or a recovery code. Needed where TOTP is enrolled; also spares the wait that somebody else's guessing causes",
                        examples = "492039")
                @Size(max = 50)
                @Nullable String code,
        @Schema(
                        description =
                                "The return key that this computer got when the same person last signed in here. It opens nothing, and spares the wait that somebody else's guessing causes",
                        examples = "b7Qm1xV0Zk3nT5yR8cW2sL4dF6gH9jK0pA1eU3iO5tY")
                @Size(max = 100)
                @Nullable String returnKey) {
    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
