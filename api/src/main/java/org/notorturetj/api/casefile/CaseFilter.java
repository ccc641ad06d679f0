package org.notorturetj.api.casefile;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** Which cases. */
public record CaseFilter(
        @QueryParam("status")
                @Parameter(description = "open or closed", example = "open")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String status,
        @QueryParam("topic")
                @Parameter(description = "Key of a topic", example = "detention")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String topic,
        @QueryParam("region")
                @Parameter(description = "ISO 3166-2 code of a region", example = "TJ-KT")
                @Pattern(regexp = Words.REGION)
                @Nullable String region) {}
