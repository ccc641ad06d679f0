package org.notorturetj.api.article;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/** Articles as other media print them. */
@Path("/v1/{lang}/articles/{slug}/republish")
@Produces(MediaType.WILDCARD)
@Tag(name = "Articles")
public interface RepublishApi {
    @GET
    @Operation(
            operationId = "getRepublication",
            summary = "An article to be republished",
            description =
                    "The text with its corrections, the line to print, the address to link to and the licence. Nothing in it is fetched from anywhere: no script, no picture, no counting pixel. An old slug answers 301, a withdrawn or redacted article 410: then delete your copy.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING))
            })
    Response republish(
            @PathParam("lang") Language lang,
            @PathParam("slug") @Pattern(regexp = Words.SLUG) @Size(max = Words.SLUG_LENGTH)
                    String slug,
            @QueryParam("format")
                    @Parameter(
                            description = "html (when it is absent), text or markdown",
                            example = "markdown")
                    @Pattern(regexp = "(html|text|markdown)")
                    @Nullable String format);
}
