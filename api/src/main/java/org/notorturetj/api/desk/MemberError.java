package org.notorturetj.api.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A member of the body, or a parameter, at fault.")
public record MemberError(
        @Schema(
                        description =
                                "JSON pointer of the member (RFC 6901), or name of the parameter",
                        examples = "/title",
                        required = true)
                String parameter,
        @Schema(
                        description = "The rule it breaks, in English, for developers",
                        examples = "must be one line of 1 to 300 characters",
                        required = true)
                String rule,
        @Schema(
                        description = "The same for people, in the language of the answer",
                        examples = "must be one line of 1 to 300 characters",
                        required = true)
                String message) {}
