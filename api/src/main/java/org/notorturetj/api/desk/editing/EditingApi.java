package org.notorturetj.api.desk.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/** Who is editing what. */
@Path(DeskContract.BASE + "/documents/{id}/editing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface EditingApi {
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sayEditing",
            summary = "Say that one is editing, and keep what was typed",
            description =
                    "Colleagues see it for two minutes: say it again every minute while the editor is open. It locks nothing: two may edit at once, and whoever saves last is told by her If-Match. The answer, like `editing` of a document, has everybody who is editing the document. With `content` it also keeps what was typed and not saved, in one slot per person, document and part, so that a closed lid loses nothing: GET …/autosaves has it. It is no version and has no etag; nobody else reads it, and it is in no backup. It is gone when its author saves that part, when her account is frozen, when the document is withdrawn, erased or deleted, and after seven days; 50 are kept per person, the oldest go. What cannot be read, such as half a date, is left out and named; a protected name is refused as when it is saved, and what was kept before stays.")
    @APIResponse(responseCode = "200", description = "Who is editing, and what was kept")
    @APIResponse(responseCode = "410", description = "A text of this language was erased")
    @APIResponse(
            responseCode = "422",
            description = "It names somebody who is protected, or nothing of it can be read")
    EditingState say(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @Valid @NotNull EditingNotice notice);

    @DELETE
    @Operation(
            operationId = "stopEditing",
            summary = "Say that one has stopped",
            description =
                    "With everything of the document. Not needed: it is believed for two minutes only.")
    @APIResponse(responseCode = "204", description = "Nobody sees it any more")
    void stop(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);
}
