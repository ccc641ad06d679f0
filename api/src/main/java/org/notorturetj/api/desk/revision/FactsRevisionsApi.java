package org.notorturetj.api.desk.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.paging.PageRequest;

/** Every save of a document's facts. */
@Path(DeskContract.BASE + "/documents/{id}/facts/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions", description = "What was saved before, and what has changed since")
@APIResponse(
        responseCode = "410",
        description = "The document was redacted, and every save of its facts erased")
public interface FactsRevisionsApi {
    @GET
    @Operation(
            operationId = "listFactsRevisions",
            summary = "Every save of the facts, newest first",
            description = "Who saved and when, without what. Over all versions of them.")
    @APIResponse(responseCode = "200", description = "Every save of the facts, newest first")
    Items<SavedRevision> list(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{number}/{save}")
    @Operation(
            operationId = "getFactsRevision",
            summary = "What was saved",
            description = "With the members that the type had then.")
    @APIResponse(responseCode = "200", description = "What was saved")
    RevisionContent get(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("number") @Min(1) @Max(1_000_000) int number,
            @PathParam("save") @Min(1) @Max(1_000_000) int save);

    @POST
    @Path("/{number}/{save}/restoration")
    @Operation(
            operationId = "restoreFactsRevision",
            summary = "Save it again",
            description =
                    "The content becomes a new save of the draft that is worked on, or begins a new draft when that one is not a draft any more. Nothing is published by it.")
    @APIResponse(responseCode = "200", description = "What is worked on now")
    @APIResponse(
            responseCode = "409",
            description = "What is worked on is in review: ask for changes first")
    @APIResponse(
            responseCode = "422",
            description = "The type has another form today; errors names the members")
    WorkingFacts restore(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("number") @Min(1) @Max(1_000_000) int number,
            @PathParam("save") @Min(1) @Max(1_000_000) int save,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch);
}
