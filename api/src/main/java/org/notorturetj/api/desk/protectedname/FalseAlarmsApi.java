package org.notorturetj.api.desk.protectedname;

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
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** Texts that were refused although they name nobody who is protected. */
@Path(DeskContract.BASE + "/false-alarms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protected names", description = "Names that must never be published")
public interface FalseAlarmsApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "reportFalseAlarm",
            summary = "Ask to let a refused text pass",
            description =
                    "Another person, who may read protected names, must approve the proposal; if only parts of names stand alone in it, a coordinator or a lawyer who gives a reason needs nobody else. It is remembered for the paragraphs that raised the alarm, in this document: with another paragraph it is raised again.")
    @APIResponse(responseCode = "200", description = "The text passes")
    @APIResponse(
            responseCode = "202",
            description = "A second person must approve the proposal",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "409", description = "The text raises no alarm")
    Outcome report(@Valid @NotNull NewFalseAlarm alarm);

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getFalseAlarm",
            summary = "The words of what somebody calls a false alarm",
            description =
                    "To be read before the proposal is decided. For coordinators and lawyers only.")
    FalseAlarm get(
            @PathParam("id")
                    @Parameter(description = "Id of the proposal", example = "9c5m2d8w4xq7t0ab")
                    @Pattern(regexp = Patterns.ID)
                    String id);
}
