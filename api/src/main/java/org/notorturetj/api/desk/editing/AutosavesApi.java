package org.notorturetj.api.desk.editing;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** What somebody has typed and not saved. */
@Path(DeskContract.BASE + "/documents/{id}/autosaves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface AutosavesApi {
    @GET
    @Operation(
            operationId = "listAutosaves",
            summary = "What you have typed of a document and not saved",
            description =
                    "At most one for the facts and one per language, the newest first; only your own. PUT …/editing keeps them.")
    Items<Autosave> list(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @DELETE
    @Path("/{part}")
    @Operation(
            operationId = "discardAutosave",
            summary = "Discard what you have typed of a part",
            description = "What is saved stays as it is. Nothing happens when nothing was kept.")
    @APIResponse(responseCode = "204", description = "Nothing of it is kept any more")
    void discard(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("part")
                    @Parameter(description = "Language of the text, or facts", example = "ru")
                    @Pattern(regexp = "(facts|tg|ru|en)")
                    String part);
}
