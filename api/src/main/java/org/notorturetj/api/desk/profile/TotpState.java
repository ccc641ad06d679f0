package org.notorturetj.api.desk.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether an account signs in with one-time codes (RFC 6238).")
public record TotpState(
        @Schema(description = "True when a device is enrolled", examples = "true", required = true)
                boolean enrolled,
        @Schema(
                        description =
                                "True for coordinators and administrators from their first sign-in, and when an administrator requires it: without a device nothing else can be done",
                        examples = "true",
                        required = true)
                boolean required,
        @Schema(
                        description = "Recovery codes that are not used yet",
                        examples = "10",
                        required = true)
                long recoveryCodes) {}
