package org.notorturetj.api.desk.preview;

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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/** The preview links of one language's text. */
@Path(DeskContract.BASE + "/documents/{id}/editions/{lang}/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "Links that show a text before it is published")
@APIResponse(responseCode = "410", description = "A text of this language was redacted")
public interface PreviewsApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makePreview",
            summary = "Make a link that shows a text before it is published",
            description =
                    "For somebody without an account. It shows the edition that is worked on now, and that edition only: as it is saved on, but never a later one. It ends by itself, when it is taken back, when the text is redacted, and when the account that made it is frozen or may not make links any more.")
    @APIResponse(
            responseCode = "201",
            description = "The link; its secret part is shown this once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MadePreview.class)))
    Response make(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @Valid @NotNull NewPreview preview);

    @GET
    @Operation(
            operationId = "listPreviews",
            summary = "The links to a text that work, newest first",
            description = "Without their secret parts.")
    @APIResponse(responseCode = "200", description = "The links that work")
    Items<PreviewLink> list(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @BeanParam @Valid PageRequest page);
}
