package org.notorturetj.api.desk.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A proof that the device is there.")
public record TotpConfirmation(
        @Schema(
                        description = "The code that the device shows now",
                        examples = "492039",
                        required = true)
                @NotNull
                @Size(min = 1, max = 50)
                String code) {
    @Override
    public String toString() {
        return "TotpConfirmation[…]";
    }
}
