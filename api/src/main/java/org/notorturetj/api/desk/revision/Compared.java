package org.notorturetj.api.desk.revision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which two contents are compared. */
public record Compared(
        @QueryParam("from")
                @Parameter(
                        description =
                                "Number of the version before. Without it: the one that the public reads",
                        example = "1")
                @Min(1)
                @Max(1_000_000)
                @Nullable Integer from,
        @QueryParam("fromSave")
                @Parameter(
                        description = "A save of the version before. Without it: its last one",
                        example = "3")
                @Min(1)
                @Max(1_000_000)
                @Nullable Integer fromSave,
        @QueryParam("to")
                @Parameter(
                        description =
                                "Number of the version after. Without it: the one that is worked on",
                        example = "2")
                @Min(1)
                @Max(1_000_000)
                @Nullable Integer to,
        @QueryParam("toSave")
                @Parameter(
                        description = "A save of the version after. Without it: its last one",
                        example = "5")
                @Min(1)
                @Max(1_000_000)
                @Nullable Integer toSave) {}
