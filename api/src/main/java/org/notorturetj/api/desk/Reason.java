package org.notorturetj.api.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why the desk did not do what it was to do.")
public record Reason(
        @Schema(
                        description = "The rule, in English, for developers",
                        examples = "the consent does not cover alert",
                        required = true)
                String rule,
        @Schema(
                        description = "The same for people, in the language of the answer",
                        examples = "the consent does not cover alert",
                        required = true)
                String message) {}
