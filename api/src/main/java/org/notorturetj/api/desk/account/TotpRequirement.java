package org.notorturetj.api.desk.account;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether an account may do nothing without one-time codes.")
public record TotpRequirement(
        @Schema(description = "True to require it", examples = "true", required = true) @NotNull
                Boolean required) {}
