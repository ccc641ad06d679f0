package org.notorturetj.api.desk.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;

/** What will be published by itself. */
@Path(DeskContract.BASE + "/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishing", description = "What becomes public, when, and what is taken back")
public interface SchedulesApi {
    @GET
    @Operation(
            operationId = "listSchedules",
            summary = "What will be published, the next first",
            description = "Page by page.")
    Items<Scheduled> list(@BeanParam @Valid PageRequest page);

    @DELETE
    @Path("/{number}")
    @Operation(
            operationId = "cancelSchedule",
            summary = "Take a schedule back",
            description = "Its texts stay approved. One person may.")
    @APIResponse(responseCode = "204", description = "It will not be published by itself")
    void cancel(
            @PathParam("number")
                    @Parameter(description = "Number of the schedule", example = "7")
                    @Min(1)
                    long number);
}
