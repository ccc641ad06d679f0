package org.notorturetj.api.desk.protectedname;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.api.paging.PageRequest;

/**
 * The names that must never be published, which the desk looks for in all that is written. Only who
 * may register them can read them.
 */
@Path(DeskContract.BASE + "/protected-names")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protected names", description = "Names that must never be published")
public interface ProtectedNamesApi {
    @GET
    @Operation(
            operationId = "listProtectedNames",
            summary = "The protected names, in the order they were registered",
            description = "For coordinators and lawyers only.")
    Items<ProtectedNameEntry> list(@BeanParam @Valid PageRequest page);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "registerProtectedName",
            summary = "Protect a name",
            description =
                    "From this moment no text, slug, comment or other words with it are stored, in whatever form, script or language it is written. All that is kept already is searched for it: see the searches and the findings. Whoever registers the same name for the same case again is given the entry that is there.")
    @APIResponse(
            responseCode = "201",
            description = "Protected",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProtectedNameEntry.class)))
    Response register(@Valid @NotNull NewProtectedName name);

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getProtectedName",
            summary = "One protected name",
            description = "For coordinators and lawyers only.")
    ProtectedNameEntry get(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeProtectedName",
            summary = "Add forms to a protected name, or change its initials or case",
            description =
                    "One person may add, and must keep every part that is there: taking protection away is for two. To correct a part, register the right name and ask to remove this one. All that is kept is searched again.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "A part that is there is missing")
    ProtectedNameEntry change(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @Valid @NotNull NewProtectedName name);

    @DELETE
    @Path("/{id}")
    @TakesIdempotencyKey
    @Operation(
            operationId = "removeProtectedName",
            summary = "Ask to protect a name no longer",
            description = "Another person must approve the proposal.")
    @APIResponse(
            responseCode = "202",
            description = "A second person must approve the proposal",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    Outcome remove(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @GET
    @Path("/{id}/findings")
    @Operation(
            operationId = "listNameFindings",
            summary = "Where a protected name was found",
            description = "Those that nobody has cleaned yet, and those that were cleaned.")
    Items<NameFinding> findings(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @BeanParam @Valid PageRequest page);

    @POST
    @Path("/{id}/redaction")
    @TakesIdempotencyKey
    @Operation(
            operationId = "redactProtectedName",
            summary = "Ask to replace a name by its initials wherever it was found",
            description =
                    "Another person must approve the proposal. Then every edition, fact, revision and comment with the name is rewritten, what is public is published anew without it, the files that held it answer 410 and phones erase them, old addresses with it answer 410 for some weeks and are then forgotten, and a verification looks for it everywhere.")
    @APIResponse(
            responseCode = "202",
            description = "A second person must approve the proposal",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "409", description = "It was found nowhere")
    Outcome redact(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @POST
    @Path("/{id}/redaction/retry")
    @Operation(
            operationId = "retryNameRedaction",
            summary = "Try a redaction that failed again, now",
            description =
                    "Two people have agreed to it already, so one is enough. It is also tried again by itself, after longer and longer pauses.")
    @APIResponse(responseCode = "200", description = "It runs again")
    @APIResponse(responseCode = "409", description = "The newest redaction has not failed")
    NameRedaction retry(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @GET
    @Path("/{id}/redactions")
    @Operation(
            operationId = "listNameRedactions",
            summary = "What redactions of a name have cleaned",
            description =
                    "Newest first: every place that was cleaned, the verification, what is left, and what no redaction reaches. One that leaves anything is failed, never done.")
    Items<NameRedaction> redactions(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @BeanParam @Valid PageRequest page);

    @POST
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifyProtectedName",
            summary = "Look for a name in everything that any table holds",
            description =
                    "Also in what is derived from texts: records, files, lists. It takes a while: see the searches. One of the same name that has not begun is joined; names that were registered since are looked for first.")
    @APIResponse(responseCode = "200", description = "The search that was asked for")
    NameSearch verify(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);
}
