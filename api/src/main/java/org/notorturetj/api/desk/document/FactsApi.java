package org.notorturetj.api.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.ChangeRequest;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/** The facts of a document: edited and approved as a whole. */
@Path(DeskContract.BASE + "/documents/{id}/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface FactsApi {
    @GET
    @Operation(
            operationId = "getFacts",
            summary = "The facts that are worked on",
            description = "The newest version that has not gone out, else the newest of all.")
    WorkingFacts get(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveFacts",
            summary = "Save facts",
            description =
                    "Saves over a draft, or begins a new version. The first ones need If-None-Match: *, all others If-Match.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "410", description = "The facts were redacted")
    WorkingFacts save(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Size(max = 100) @Nullable String ifNoneMatch,
            @Valid @NotNull NewContent content);

    @POST
    @Path("/submission")
    @Operation(
            operationId = "submitFacts",
            summary = "Say that the facts are ready",
            description =
                    "They are checked, and all that is wrong is told at once: what is missing, and sections, topics, regions, cases and lines that are not at the desk. Then somebody else may approve them.")
    @APIResponse(responseCode = "200", description = "What it is now")
    @APIResponse(responseCode = "409", description = "They are not a draft")
    @APIResponse(
            responseCode = "422",
            description = "Something is missing or wrong; errors names all of it")
    WorkingFacts submit(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch);

    @POST
    @Path("/approval")
    @Operation(
            operationId = "approveFacts",
            summary = "Approve the facts",
            description =
                    "By somebody who did not write them; articles, pages, topics, sections, home and regions may be approved by the coordinator who wrote them.")
    @APIResponse(responseCode = "200", description = "What it is now")
    @APIResponse(
            responseCode = "409",
            description = "They are not in review, or are the approver's own")
    WorkingFacts approve(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch);

    @POST
    @Path("/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestChangesOfFacts",
            summary = "Ask for changes",
            description =
                    "Back to their author; who submitted them may take them back with it. What is said becomes a comment. The body may be left out.")
    @APIResponse(responseCode = "200", description = "What it is now")
    @APIResponse(responseCode = "409", description = "They are neither in review nor approved")
    WorkingFacts requestChanges(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable ChangeRequest changes);
}
