package org.notorturetj.api.desk.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/** What has changed in the facts. */
@Path(DeskContract.BASE + "/documents/{id}/facts/difference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions", description = "What was saved before, and what has changed since")
public interface FactsDifferenceApi {
    @GET
    @Operation(
            operationId = "compareFacts",
            summary = "How two versions of the facts differ",
            description =
                    "Member by member. Any two saves can be compared; without from what the public reads is the one before, without to and toSave the facts that are worked on are the one after.")
    @APIResponse(responseCode = "200", description = "The difference")
    @APIResponse(
            responseCode = "404",
            description = "One of them is not there, or the public reads nothing of it")
    @APIResponse(responseCode = "410", description = "The document was redacted")
    Difference compare(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @BeanParam @Valid Compared compared);
}
