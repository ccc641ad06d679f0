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
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/** Every save of one language's text. */
@Path(DeskContract.BASE + "/documents/{id}/editions/{lang}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions", description = "What was saved before, and what has changed since")
@APIResponse(
        responseCode = "410",
        description = "A text of this language was redacted, and every save of it erased")
public interface RevisionsApi {
    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "Every save of a text, newest first",
            description = "Who saved and when, without what. Over all editions of the language.")
    @APIResponse(responseCode = "200", description = "Every save of a text, newest first")
    Items<SavedRevision> list(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{number}/{save}")
    @Operation(
            operationId = "getRevision",
            summary = "What was saved",
            description = "With the members that the type had then.")
    @APIResponse(responseCode = "200", description = "What was saved")
    RevisionContent get(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @PathParam("number") @Min(1) @Max(1_000_000) int number,
            @PathParam("save") @Min(1) @Max(1_000_000) int save);

    @POST
    @Path("/{number}/{save}/restoration")
    @Operation(
            operationId = "restoreRevision",
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
    WorkingText restore(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @PathParam("number") @Min(1) @Max(1_000_000) int number,
            @PathParam("save") @Min(1) @Max(1_000_000) int save,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch);
}
