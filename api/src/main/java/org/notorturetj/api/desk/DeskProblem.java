package org.notorturetj.api.desk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What went wrong, after RFC 9457. Sent as application/problem+json, in the language of Accept-Language.")
public record DeskProblem(
        @Schema(
                        description = "Reference of the problem type, an address that explains it",
                        examples = "/problems/invalid-text",
                        required = true)
                String type,
        @Schema(
                        description = "Title",
                        examples = "Text cannot be published as it is",
                        required = true)
                String title,
        @Schema(
                        description = "HTTP status code",
                        examples = "422",
                        minimum = "400",
                        maximum = "599",
                        required = true)
                int status,
        @Schema(
                        description = "What to do; never repeats what was sent",
                        examples = "See the member errors.")
                @Nullable String detail,
        @Schema(description = "The members and parameters at fault")
                @Nullable List<MemberError> errors) {}
