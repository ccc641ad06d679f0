package org.notorturetj.api.device;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One installation of the app, as Firebase Cloud Messaging knows it.")
public record FcmInstallation(
        @Schema(
                        description = "Registration token, as the Firebase SDK gives it out",
                        examples = "dGhpcyBpcyBub3QgYSB0b2tlbg:APA91bExample-of_a_token",
                        minLength = 20,
                        maxLength = 1024,
                        pattern = "^[A-Za-z0-9_:.-]+$",
                        required = true)
                @NotNull
                @Size(min = 20, max = 1024)
                @Pattern(regexp = "[A-Za-z0-9_:.-]+")
                String token) {
    @Override
    public String toString() {
        return "FcmInstallation[…]";
    }
}
