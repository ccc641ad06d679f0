package org.notorturetj.api.reply;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/** What authorities were asked in public, and what they replied. */
@Path("/v1/{lang}/replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Replies",
        description =
                "What authorities were asked in public, by when they must reply, and what they replied")
public interface AuthorityReplyApi {
    @GET
    @Operation(
            operationId = "listReplies",
            summary = "Replies of authorities, awaited ones included, newest first",
            description =
                    "Filters combine. With `updatedSince` the order is that of the changes. `/feeds/{lang}/replies.ics` has the days on which replies are due.")
    Listing<AuthorityReply.AuthorityReplySummary> list(
            @PathParam("lang")
                    @Parameter(
                            description =
                                    "Language to read in; what is not there in it comes in the next of its fallback chain",
                            example = "tg")
                    Language lang,
            @BeanParam @Valid Filter filter,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getReply",
            summary = "One reply of an authority, or the wait for it",
            description = "An old slug answers 301, a withdrawn or redacted one 410.")
    Detailed<AuthorityReply> get(
            @PathParam("lang")
                    @Parameter(
                            description =
                                    "Language to read in; what is not there in it comes in the next of its fallback chain",
                            example = "tg")
                    Language lang,
            @PathParam("slug")
                    @Parameter(
                            description = "Slug in the language of the path or of its fallback",
                            example = "reply-of-the-prosecutor")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = Words.SLUG_LENGTH)
                    String slug);

    /** Which replies. */
    record Filter(
            @QueryParam("state")
                    @Parameter(description = "awaited, answered or overdue", example = "awaited")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = 64)
                    @Nullable String state,
            @QueryParam("article")
                    @Parameter(
                            description = "Id of an article that criticises the authority",
                            example = "7m3xq0v9d2kfa8hc")
                    @Pattern(regexp = "[0-9a-hjkmnp-tv-z]{16}")
                    @Nullable String article,
            @QueryParam("region")
                    @Parameter(description = "ISO 3166-2 code of a region", example = "TJ-KT")
                    @Pattern(regexp = Words.REGION)
                    @Nullable String region,
            @QueryParam("case")
                    @Parameter(description = "Code of a case", example = "4f7kqx")
                    @Pattern(regexp = Words.CASE_CODE)
                    @Nullable String caseCode,
            @QueryParam("from")
                    @Parameter(
                            description =
                                    "First day on which it was published; not later than `to`",
                            example = "2026-01-01")
                    @Nullable LocalDate from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last day on which it was published",
                            example = "2026-12-31")
                    @Nullable LocalDate to,
            @QueryParam("updatedSince")
                    @Parameter(
                            description =
                                    "A moment with its UTC offset: what was published, corrected, or otherwise changed since then, in the order of the changes, oldest first. Removed documents are not listed: their addresses answer 410",
                            example = "2026-11-24T09:30:00Z")
                    @Nullable OffsetDateTime updatedSince) {}
}
