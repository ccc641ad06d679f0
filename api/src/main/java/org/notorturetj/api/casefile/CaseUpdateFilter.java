package org.notorturetj.api.casefile;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** Which case updates. */
public record CaseUpdateFilter(
        @QueryParam("urgent")
                @Parameter(
                        description = "true: only urgent ones, false: only the others",
                        example = "true")
                @Nullable Boolean urgent,
        @QueryParam("case")
                @Parameter(description = "Code of a case", example = "4f7kqx")
                @Pattern(regexp = Words.CASE_CODE)
                @Nullable String caseCode,
        @QueryParam("region")
                @Parameter(description = "ISO 3166-2 code of a region", example = "TJ-KT")
                @Pattern(regexp = Words.REGION)
                @Nullable String region) {}
