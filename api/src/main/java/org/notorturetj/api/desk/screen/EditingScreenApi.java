package org.notorturetj.api.desk.screen;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

/** All that an editing screen shows. */
@Path(DeskContract.BASE + "/documents/{id}/screen")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface EditingScreenApi {
    @GET
    @Operation(
            operationId = "getEditingScreen",
            summary = "All that a page shows on which a part is written",
            description =
                    "What getDocument, getFacts, getText, listComments, listRevisions, listAutosaves and compareText say, read one after the other, as one request: a slow line waits once. Forms, words and colleagues are the same for all documents: ask for them once a day.")
    @APIResponse(responseCode = "200", description = "The document, and the part")
    @APIResponse(responseCode = "410", description = "The text was redacted")
    EditingScreen get(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @QueryParam("language")
                    @Parameter(
                            description = "Language of the text; without it: the facts",
                            example = "ru")
                    @Nullable Language language,
            @QueryParam("from")
                    @Parameter(
                            description =
                                    "Language of the text to stand beside it; without it: what it was translated from",
                            example = "ru")
                    @Nullable Language from);
}
