package org.notorturetj.api.desk.reply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** On which days people work, by which laws count. */
@Path(DeskContract.BASE + "/working-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replies", description = "By when authorities must reply to criticism")
public interface WorkingCalendarsApi {
    /** The names of the calendars. */
    String CODE = "(five-day|six-day)";

    @GET
    @Operation(
            operationId = "listWorkingCalendars",
            summary = "Calendars with their holidays and shifted working days",
            description =
                    "Only what a lawyer has confirmed. Each day names the act that says so, and when that was made public.")
    Items<KnownCalendar> list();

    @POST
    @Path("/{code}/days")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "proposeCalendarDays",
            summary = "Propose holidays and shifted working days",
            description =
                    "A lawyer, another person than the proposer, confirms them by approving the proposal. All due dates are computed anew then.")
    @APIResponse(
            responseCode = "202",
            description = "A lawyer must confirm them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    Outcome propose(
            @PathParam("code")
                    @Parameter(description = "five-day or six-day", example = "five-day")
                    @Pattern(regexp = CODE)
                    String code,
            @Valid @NotNull NewCalendarDays days);
}
