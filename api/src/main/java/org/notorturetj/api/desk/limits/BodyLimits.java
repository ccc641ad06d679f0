package org.notorturetj.api.desk.limits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What holds for the body of a request.")
public record BodyLimits(
        @Schema(description = "Bytes of a body", examples = "262144", required = true) long bytes,
        @Schema(
                        description = "Objects and lists inside each other",
                        examples = "32",
                        required = true)
                int nesting,
        @Schema(
                        description =
                                "Length of a string, in UTF-16 code units; many members have a lower limit of their own",
                        examples = "200000",
                        required = true)
                int characters,
        @Schema(
                        description = "Seconds in which the whole body has to arrive",
                        examples = "10",
                        required = true)
                int seconds) {}
