package org.notorturetj.api.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** Which articles. */
public record ArticleFilter(
        @QueryParam("kind")
                @Parameter(description = "Kind of article", example = "news")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String kind,
        @QueryParam("section")
                @Parameter(description = "Key of a section", example = "press")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String section,
        @QueryParam("topic") @Pattern(regexp = Words.SLUG) @Size(max = 64) @Nullable String topic,
        @QueryParam("region") @Pattern(regexp = Words.REGION) @Nullable String region,
        @QueryParam("case")
                @Parameter(description = "Code of a case", example = "4f7kqx")
                @Pattern(regexp = Words.CASE_CODE)
                @Nullable String caseCode,
        @QueryParam("from")
                @Parameter(
                        description =
                                "First day of publication, in Dushanbe (UTC+5); not later than `to`",
                        example = "2026-01-01")
                @Nullable LocalDate from,
        @QueryParam("to")
                @Parameter(
                        description = "Last day of publication, in Dushanbe (UTC+5)",
                        example = "2026-12-31")
                @Nullable LocalDate to,
        @QueryParam("updatedSince")
                @Parameter(
                        description =
                                "A moment with its UTC offset: what was published, corrected, or otherwise changed since then, another language or a number taken out included, in the order of the changes, oldest first; what changes while you page comes again at the end. Removed documents are not listed: their addresses answer 410",
                        example = "2026-11-24T09:30:00Z")
                @Nullable OffsetDateTime updatedSince) {}
