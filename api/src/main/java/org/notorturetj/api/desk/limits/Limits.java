package org.notorturetj.api.desk.limits;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The limits in force.")
public record Limits(
        @Schema(description = "What holds for the body of a request", required = true)
                BodyLimits body,
        @Schema(description = "How often may be asked, by groups of operations", required = true)
                List<RateLimit> rates) {
    public Limits {
        rates = List.copyOf(rates);
    }
}
