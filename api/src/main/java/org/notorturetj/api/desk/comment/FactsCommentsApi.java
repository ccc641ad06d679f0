package org.notorturetj.api.desk.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** What people say of the facts of a document. */
@Path(DeskContract.BASE + "/documents/{id}/facts/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What people say of texts")
public interface FactsCommentsApi {
    @GET
    @Operation(
            operationId = "listFactsComments",
            summary = "Comments on the facts, oldest first",
            description = "Kept encrypted, and deleted when the facts are redacted.")
    Items<Comment> list(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "addFactsComment",
            summary = "Say something of the facts",
            description =
                    "Plain text. With `member` and `quote` it stands at a place; whom it names in `mentions` has it in the inbox.")
    @APIResponse(responseCode = "200", description = "The comment")
    @APIResponse(responseCode = "410", description = "The facts were redacted")
    Comment add(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @Valid @NotNull NewComment comment);

    @POST
    @Path("/{comment}/resolution")
    @Operation(
            operationId = "markFactsCommentResolved",
            summary = "Say that a comment is resolved",
            description =
                    "It stays, and waits for nobody any more. Whoever may comment resolves any; what is resolved already stays as it is.")
    @APIResponse(responseCode = "200", description = "The comment")
    Comment resolve(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("comment")
                    @Parameter(description = "Id of the comment", example = "4t7m0c9xk2vq5hwe")
                    @Pattern(regexp = Patterns.ID)
                    String comment);
}
