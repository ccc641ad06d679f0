package org.notorturetj.api.desk.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/** What people say of a text. */
@Path(DeskContract.BASE + "/documents/{id}/editions/{lang}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What people say of texts")
public interface CommentsApi {
    @GET
    @Operation(
            operationId = "listComments",
            summary = "Comments on a text, oldest first",
            description = "Kept encrypted, and deleted when the text is redacted.")
    Items<Comment> list(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @BeanParam @Valid PageRequest page);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "addComment",
            summary = "Say something of a text",
            description =
                    "Plain text. With `member` and `quote` it stands at a place; whom it names in `mentions` has it in the inbox.")
    @APIResponse(responseCode = "200", description = "The comment")
    @APIResponse(responseCode = "410", description = "The text was redacted")
    Comment add(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @Valid @NotNull NewComment comment);

    @POST
    @Path("/{comment}/resolution")
    @Operation(
            operationId = "markCommentResolved",
            summary = "Say that a comment is resolved",
            description =
                    "It stays, and waits for nobody any more. Whoever may comment resolves any; what is resolved already stays as it is.")
    @APIResponse(responseCode = "200", description = "The comment")
    Comment resolve(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @PathParam("comment")
                    @Parameter(description = "Id of the comment", example = "4t7m0c9xk2vq5hwe")
                    @Pattern(regexp = Patterns.ID)
                    String comment);
}
