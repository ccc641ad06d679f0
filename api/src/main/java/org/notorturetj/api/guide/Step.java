package org.notorturetj.api.guide;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A step of a guide.")
public record Step(
        @Schema(
                        description = "Stable key of the step within its guide; survives edits",
                        examples = "ask-why",
                        required = true)
                String id,
        @Schema(description = "What to do", examples = "Ask why you are held", required = true)
                String title,
        @Schema(
                        description = "How, as sanitized HTML",
                        examples = "<p>Ask calmly.</p>",
                        required = true)
                String html) {}
