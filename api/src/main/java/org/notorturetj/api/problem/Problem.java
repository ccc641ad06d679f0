package org.notorturetj.api.problem;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Alternate;

@Schema(
        description =
                "What went wrong, after RFC 9457. Sent as application/problem+json, in the language of the path.")
public record Problem(
        @Schema(
                        description = "Reference of the problem type, an address that explains it",
                        examples = "/problems/bad-parameter",
                        required = true)
                String type,
        @Schema(description = "Title", examples = "A parameter is not valid", required = true)
                String title,
        @Schema(
                        description = "HTTP status code",
                        examples = "400",
                        minimum = "400",
                        maximum = "599",
                        required = true)
                int status,
        @Schema(
                        description = "What to do; never repeats what was sent",
                        examples = "See the member errors.")
                @Nullable String detail,
        @Schema(description = "The parameters at fault") @Nullable List<ParameterError> errors,
        @Schema(
                        description =
                                "With 410: the same document in the languages in which it is still published; absent when there are none")
                @Nullable List<Alternate> alternates) {}
