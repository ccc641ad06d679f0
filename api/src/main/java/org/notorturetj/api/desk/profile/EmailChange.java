package org.notorturetj.api.desk.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

@Schema(description = "A new address for mail without any content in it.")
public record EmailChange(
        @Schema(
                        description = "The new address; without it no mail is sent",
                        examples = "amina@example.org")
                @Pattern(regexp = Patterns.EMAIL)
                @Size(max = 254)
                @Nullable String email,
        @Schema(
                        description = "The present password",
                        examples = "seven-tall-poplars",
                        format = "password",
                        required = true)
                @NotNull
                @Size(min = 1, max = 1000)
                String password) {
    @Override
    public String toString() {
        return "EmailChange[…]";
    }
}
