package org.notorturetj.api.desk.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.paging.PageRequest;

/** What waits for approval, and how several parts get there at once. */
@Path(DeskContract.BASE + "/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface SubmissionsApi {
    @GET
    @Operation(
            operationId = "listSubmissions",
            summary = "What waits for approval, to be read",
            description =
                    "Each document of which facts or texts are in review, with their content, the latest first.")
    Items<SubmittedDocument> list(@BeanParam @Valid PageRequest page);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitDocuments",
            summary = "Say that several parts are ready",
            description =
                    "Facts and texts of one or several documents: all are submitted, or none. Each is named by the etag under which it was seen.")
    @APIResponse(responseCode = "200", description = "Where the documents stand now")
    @APIResponse(responseCode = "409", description = "One of them is not a draft")
    @APIResponse(responseCode = "410", description = "One of the texts was redacted")
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed one of them meanwhile; errors says who, what and when")
    @APIResponse(
            responseCode = "422",
            description = "Something is missing, holds HTML or is too long; errors names it")
    Items<WorkingDocument> submit(@Valid @NotNull SeenDocuments documents);
}
