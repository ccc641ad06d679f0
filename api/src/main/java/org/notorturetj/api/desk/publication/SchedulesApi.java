package org.notorturetj.api.desk.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.paging.PageRequest;

/** What will be published by itself. */
@Path(DeskContract.BASE + "/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishing", description = "What becomes public, when, and what is taken back")
public interface SchedulesApi {
    @GET
    @Operation(
            operationId = "listSchedules",
            summary = "What will be published, and what was refused at its moment",
            description =
                    "What was refused first, the oldest before the others, until somebody dismisses it or schedules it anew; then what waits, the next first. Always whole.")
    Items<Scheduled> list(
            @HeaderParam("Accept-Language")
                    @Parameter(description = "Language of the reasons", example = "ru")
                    @Size(max = 200)
                    @Nullable String acceptLanguage,
            @BeanParam @Valid PageRequest page);

    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "moveSchedule",
            summary = "Move a schedule to another moment",
            description =
                    "In one step: it is never without a moment, and is published once. What is published at this very moment is not moved (404). Only the moment changes: the same versions go out, and the same people answer for them. What took two people takes two again: the move becomes a proposal (202), and the schedule keeps its moment until another person approves that.")
    @APIResponse(responseCode = "200", description = "It has that moment, perhaps since before")
    @APIResponse(
            responseCode = "202",
            description = "A second person must approve the proposal",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none that waits: it was published, refused or taken back")
    @APIResponse(
            responseCode = "409",
            description =
                    "A rule forbids it, such as a legal review that runs out before that moment")
    @APIResponse(responseCode = "412", description = "Somebody has moved it meanwhile")
    Outcome move(
            @PathParam("number")
                    @Parameter(description = "Number of the schedule", example = "7")
                    @Min(1)
                    long number,
            @Valid @NotNull ScheduleMove move);

    @DELETE
    @Path("/{number}")
    @Operation(
            operationId = "cancelSchedule",
            summary = "Take a schedule back, or dismiss a refused one",
            description =
                    "Its texts stay approved. One person may. A refused one is no longer shown to anybody.")
    @APIResponse(responseCode = "204", description = "It will not be published by itself")
    void cancel(
            @PathParam("number")
                    @Parameter(description = "Number of the schedule", example = "7")
                    @Min(1)
                    long number);

    @POST
    @Path("/{number}/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "renewSchedule",
            summary = "Publish or schedule anew what was refused",
            description =
                    "The same documents and languages, in the versions that are approved now, by the same rules as a new publication: what two people must answer for becomes a proposal (202). The refused schedule is no longer shown then.")
    @APIResponse(responseCode = "200", description = "Published, or scheduled")
    @APIResponse(
            responseCode = "202",
            description = "A second person must approve the proposal",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "A rule forbids it, nothing is approved, or a text has a warning that accepted does not name")
    @APIResponse(responseCode = "410", description = "A text of this language was redacted")
    Outcome renew(
            @PathParam("number")
                    @Parameter(description = "Number of the refused schedule", example = "7")
                    @Min(1)
                    long number,
            @Valid @NotNull ScheduleRenewal renewal);
}
