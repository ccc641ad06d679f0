package org.notorturetj.api.hotline;

import java.time.OffsetDateTime;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** Which lines, and for where and when. */
public record HotlineFilter(
        @QueryParam("region")
                @Parameter(
                        description =
                                "ISO 3166-2 code of the caller's region: orders the lines and adds the coverage note, never removes a line",
                        example = "TJ-KT")
                @Pattern(regexp = Words.REGION)
                @Nullable String region,
        @QueryParam("audience")
                @Parameter(
                        description =
                                "A group of the Media Strategy: its lines and those for everybody",
                        example = "servicemen-and-conscripts")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String audience,
        @QueryParam("channel")
                @Parameter(
                        description = "Type of channel: lines that have it",
                        example = "telegram")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String channel,
        @QueryParam("openAt")
                @Parameter(
                        description =
                                "A moment with its UTC offset, rounded down to 15 minutes: labels the lines and puts the closed ones last, never removes one",
                        example = "2026-11-24T20:00:00+05:00")
                @Nullable OffsetDateTime openAt) {}
