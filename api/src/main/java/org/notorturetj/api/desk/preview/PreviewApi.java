package org.notorturetj.api.desk.preview;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/** A preview link: what it shows, and its end. */
@Path(DeskContract.BASE + "/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "Links that show a text before it is published")
public interface PreviewApi {
    @GET
    @Path("/{token}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getPreview",
            summary = "A text as the public would read it",
            description =
                    "Needs no account: the token is the permission. Shows the edition that the link was made for, as it is saved now, with the facts that are worked on. In a browser it is a page, marked as a draft. Search engines are told to keep away. A token that never was, has ended or was taken back is the same 404. Not there on a server that has only the public door.")
    @SecurityRequirements
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PreviewedText.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such link any more")
    @APIResponse(responseCode = "410", description = "The text was redacted")
    @APIResponse(
            responseCode = "422",
            description = "It cannot be published as it is; errors names what is missing or wrong")
    Response get(
            @PathParam("token")
                    @Parameter(
                            description = "The secret part of the link",
                            example = "3k9f0t6x2m8w4c7z1q5v3k9f0t6x2m8w4c7z1q5v3k9f0t6x2m8w")
                    @Size(max = 200)
                    String token);

    @GET
    @Path("/links/{id}")
    @Operation(
            operationId = "getPreviewLink",
            summary = "A link that works",
            description = "Without its secret part.")
    PreviewLink link(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @DELETE
    @Path("/links/{id}")
    @Operation(
            operationId = "revokePreview",
            summary = "Take a link back",
            description = "It ends at once. Anybody who may make one may take back anybody's.")
    @APIResponse(responseCode = "204", description = "It has ended")
    void revoke(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);
}
