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
import org.notorturetj.api.desk.Items;
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
            summary = "Say that one is editing",
            description =
                    "Colleagues see it for two minutes: say it again every minute while the editor is open. It locks nothing: two may edit at once, and whoever saves last is told by her If-Match. The answer, like `editing` of a document, has everybody who is editing the document.")
    Items<BeingEdited> say(
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
