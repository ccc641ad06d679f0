package org.notorturetj.api.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/** Drafts that nobody needs. */
@Path(DeskContract.BASE + "/documents/{id}/deletion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface DeletionsApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deleteDraft",
            summary = "Delete a draft for ever",
            description =
                    "A document of which everything is a draft, with its revisions, comments and previews. Never one that was published, withdrawn or scheduled, nor one that a consent, a proposal or another document holds: texts that were public are redacted by two people. A draft in which others wrote is deleted by somebody who may approve.")
    @APIResponse(responseCode = "204", description = "It is gone; its id is not used again")
    @APIResponse(
            responseCode = "409",
            description = "It is no draft any more, or something holds it, or others wrote in it")
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed it meanwhile, or it has a part that is not named")
    void delete(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @Valid @NotNull SeenParts everything);
}
