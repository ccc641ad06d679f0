package org.notorturetj.api.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** Alerts made from case updates. */
@Path(DeskContract.BASE + "/documents/{id}/alert")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface AlertDraftsApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "draftAlert",
            summary = "Begin an alert about a case update",
            description =
                    "A new document of type alert with the facts it needs: the case, the update, its regions, a name for phones, 24 hours to live; and a draft of each language in which the update has a title and a summary. Everything can be changed before it is submitted. It is published like any alert: by two people, together with the update or after it.")
    @APIResponse(
            responseCode = "201",
            description = "The alert",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkingDocument.class)))
    Response draft(
            @PathParam("id")
                    @Parameter(description = "Id of the case update", example = "a4sa8y1mc9y2rdgw")
                    @Pattern(regexp = Patterns.ID)
                    String id,
            @RequestBody(required = false) @Valid @Nullable NewAlert alert);
}
