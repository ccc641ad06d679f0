package org.notorturetj.api.alert;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** Which alerts. */
public record AlertFilter(
        @QueryParam("state")
                @Parameter(description = "active, retracted or expired", example = "active")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String state,
        @QueryParam("region") @Pattern(regexp = Words.REGION) @Nullable String region) {}
