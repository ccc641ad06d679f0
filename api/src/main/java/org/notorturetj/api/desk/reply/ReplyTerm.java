package org.notorturetj.api.desk.reply;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How long a law gives for a reply.")
public record ReplyTerm(
        @Schema(
                        description =
                                "What is counted: working-day, calendar-day, week (which ends on the same day of the week)",
                        examples = "working-day",
                        required = true)
                @NotNull
                @Pattern(regexp = "(working-day|calendar-day|week)")
                String unit,
        @Schema(
                        description = "How many of them",
                        examples = "3",
                        minimum = "1",
                        maximum = "366",
                        required = true)
                @NotNull
                @Min(1)
                @Max(366)
                Integer number,
        @Schema(
                        description =
                                "True when the day of the publication is the first that counts; false when it is day zero",
                        examples = "false",
                        required = true)
                @NotNull
                Boolean countsFirstDay,
        @Schema(
                        description =
                                "True when what ends on a day of rest ends on the next working day",
                        examples = "true",
                        required = true)
                @NotNull
                Boolean rollsOver) {}
