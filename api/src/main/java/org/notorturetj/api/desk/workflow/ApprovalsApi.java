package org.notorturetj.api.desk.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Approving several parts at once. */
@Path(DeskContract.BASE + "/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface ApprovalsApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveDocuments",
            summary = "Approve several parts",
            description =
                    "Facts and texts of one or several documents: all are approved, or none. Each is named by the etag under which it was seen, and approved by somebody who did not write it, as if it were alone.")
    @APIResponse(responseCode = "200", description = "Where the documents stand now")
    @APIResponse(
            responseCode = "409",
            description =
                    "One of them is not in review, or is the approver's own; or warnings of the texts were not named, each of which errors has, ready to be copied")
    @APIResponse(responseCode = "410", description = "One of the texts was redacted")
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed one of them meanwhile; errors says who, what and when")
    Items<WorkingDocument> approve(@Valid @NotNull DocumentsApproval approval);
}
