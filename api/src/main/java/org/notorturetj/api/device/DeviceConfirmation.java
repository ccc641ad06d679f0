package org.notorturetj.api.device;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The proof that a push message has arrived.")
public record DeviceConfirmation(
        @Schema(
                        description = "The member nonce of the silent message",
                        examples = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q",
                        minLength = 43,
                        maxLength = 43,
                        pattern = "^" + DeviceContract.SECRET + "$",
                        required = true)
                @NotNull
                @Pattern(regexp = DeviceContract.SECRET)
                String nonce) {
    @Override
    public String toString() {
        return "DeviceConfirmation[…]";
    }
}
