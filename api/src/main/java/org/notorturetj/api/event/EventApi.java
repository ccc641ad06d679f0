package org.notorturetj.api.event;

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

/** Press conferences, trainings, campaigns. */
@Path("/v1/{lang}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "Press conferences, trainings, campaigns")
public interface EventApi {
    @GET
    @Operation(
            operationId = "listEvents",
            summary = "Events, the one that starts last first",
            description =
                    "Filters combine; `from` is the day from which on a calendar shows them. With `updatedSince` the order is that of the changes.")
    Listing<Event.EventSummary> list(
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
            operationId = "getEvent",
            summary = "One event",
            description = "An old slug answers 301, a withdrawn or redacted event 410.")
    Detailed<Event> get(
            @PathParam("lang")
                    @Parameter(
                            description =
                                    "Language to read in; what is not there in it comes in the next of its fallback chain",
                            example = "tg")
                    Language lang,
            @PathParam("slug")
                    @Parameter(
                            description = "Slug in the language of the path or of its fallback",
                            example = "training-of-doctors")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = Words.SLUG_LENGTH)
                    String slug);

    /** Which events. */
    record Filter(
            @QueryParam("state")
                    @Parameter(
                            description = "planned, moved, cancelled or over",
                            example = "planned")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = 64)
                    @Nullable String state,
            @QueryParam("audience")
                    @Parameter(
                            description = "A group of the Media Strategy",
                            example = "journalists")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = 64)
                    @Nullable String audience,
            @QueryParam("topic")
                    @Parameter(description = "Key of a topic", example = "detention")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = 64)
                    @Nullable String topic,
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
                            description = "First day on which it may start; not later than `to`",
                            example = "2026-01-01")
                    @Nullable LocalDate from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last day on which it may start",
                            example = "2026-12-31")
                    @Nullable LocalDate to,
            @QueryParam("updatedSince")
                    @Parameter(
                            description =
                                    "A moment with its UTC offset: what was published, corrected, or otherwise changed since then, in the order of the changes, oldest first. Removed documents are not listed: their addresses answer 410",
                            example = "2026-11-24T09:30:00Z")
                    @Nullable OffsetDateTime updatedSince) {}
}
