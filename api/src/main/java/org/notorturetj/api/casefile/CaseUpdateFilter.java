package org.notorturetj.api.casefile;

import java.time.OffsetDateTime;

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
        @QueryParam("region") @Pattern(regexp = Words.REGION) @Nullable String region,
        @QueryParam("updatedSince")
                @Parameter(
                        description =
                                "A moment with its UTC offset: what was published, corrected, or otherwise changed since then, another language or a number taken out included, in the order of the changes, oldest first; what changes while you page comes again at the end. Removed documents are not listed: their addresses answer 410",
                        example = "2026-11-24T09:30:00Z")
                @Nullable OffsetDateTime updatedSince) {}
