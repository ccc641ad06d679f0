package org.notorturetj.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A parameter at fault.")
public record ParameterError(
        @Schema(description = "Name of the parameter", examples = "limit", required = true)
                String parameter,
        @Schema(
                        description = "The rule it breaks, in English, for developers",
                        examples = "must be a whole number from 1 to 100",
                        required = true)
                String rule) {}
