package org.notorturetj.api.desk.reply;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What a law says of how soon an authority replies to criticism in the media, to be confirmed by a lawyer.")
public record NewReplyRule(
        @Schema(
                        description = "Name of the law, plain text in one line",
                        examples = "Law on periodical press and other mass media",
                        required = true)
                @NotNull
                @Pattern(regexp = "[^\\n\\r]*[^\\s][^\\n\\r]*")
                @Size(max = 200)
                String law,
        @Schema(
                        description = "Where it says so, plain text in one line",
                        examples = "article 23",
                        required = true)
                @NotNull
                @Pattern(regexp = "[^\\n\\r]*[^\\s][^\\n\\r]*")
                @Size(max = 100)
                String paragraph,
        @Schema(
                        description =
                                "True when it is for criticism that the authority has to study first",
                        examples = "false",
                        required = true)
                @NotNull
                Boolean study,
        @Schema(description = "How long it gives", required = true) @NotNull @Valid ReplyTerm term,
        @Schema(
                        description = "Calendar that it counts by: five-day, six-day",
                        examples = "five-day",
                        required = true)
                @NotNull
                @Pattern(regexp = WorkingCalendarsApi.CODE)
                String calendar,
        @Schema(
                        description =
                                "First day of publications that it is for, ISO 8601. A rule of that day for the same is replaced",
                        examples = "2013-03-19",
                        required = true)
                @NotNull
                LocalDate inForceFrom) {}
