package org.notorturetj.api.desk.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new password.")
public record PasswordChange(
        @Schema(
                        description = "The present password",
                        examples = "seven-tall-poplars",
                        format = "password",
                        required = true)
                @NotNull
                @Size(min = 1, max = 1000)
                String current,
        @Schema(
                        description =
                                "The new one: 12 to 200 characters, without the login in it. Several words are easier to remember than signs",
                        examples = "nine-quiet-apricot-trees",
                        format = "password",
                        required = true)
                @NotNull
                @Size(min = 1, max = 1000)
                String next) {
    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
