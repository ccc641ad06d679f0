package org.notorturetj.api.guide;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** Which guides. */
public record GuideFilter(
        @QueryParam("audience")
                @Parameter(description = "A group of the Media Strategy", example = "journalists")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String audience,
        @QueryParam("topic") @Pattern(regexp = Words.SLUG) @Size(max = 64) @Nullable String topic,
        @QueryParam("level")
                @Parameter(description = "urgent, basic or advanced", example = "urgent")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String level) {}
