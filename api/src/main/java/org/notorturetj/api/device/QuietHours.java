package org.notorturetj.api.device;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "When the device is left alone, every day, in the time of Dushanbe (UTC+5). What is urgent comes nevertheless. What is not comes when they end, if it still counts then.")
public record QuietHours(
        @Schema(
                        description = "From this time of day",
                        examples = "22:00",
                        minLength = 5,
                        maxLength = 5,
                        pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                        required = true)
                @NotNull
                @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
                String from,
        @Schema(
                        description = "To this one, which may be on the next day",
                        examples = "07:00",
                        minLength = 5,
                        maxLength = 5,
                        pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                        required = true)
                @NotNull
                @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
                String to) {}
