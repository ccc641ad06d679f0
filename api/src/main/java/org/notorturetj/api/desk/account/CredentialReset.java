package org.notorturetj.api.desk.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

@Schema(description = "What of somebody's account to reset.")
public record CredentialReset(
        @Schema(
                        description =
                                "password: a new one, to be changed at once; totp: away with the device and the recovery codes; email: another address; token: a new one for a service account",
                        examples = "password",
                        enumeration = {"password", "totp", "email", "token"},
                        required = true)
                @NotNull
                @Pattern(regexp = "(password|totp|email|token)")
                String what,
        @Schema(
                        description =
                                "The new address, where what is email; without it no mail is sent",
                        examples = "amina@example.org")
                @Pattern(regexp = Patterns.EMAIL)
                @Size(max = 254)
                @Nullable String email) {
    @Override
    public String toString() {
        return "CredentialReset[" + what + "]";
    }
}
