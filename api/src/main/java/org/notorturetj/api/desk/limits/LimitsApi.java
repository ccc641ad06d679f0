package org.notorturetj.api.desk.limits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;

/** What a front end needs to know before it sends too much. */
@Path(DeskContract.BASE + "/limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits", description = "How much and how often may be asked")
public interface LimitsApi {
    @GET
    @Operation(
            operationId = "getLimits",
            summary = "How much and how often may be asked",
            description =
                    "The limits in force on this server. Beyond a rate the answer is 429 too-many-requests with Retry-After; beyond the limits of a body, 413 or 400.")
    Limits limits();
}
