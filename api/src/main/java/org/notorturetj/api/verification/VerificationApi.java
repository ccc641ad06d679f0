package org.notorturetj.api.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is the Coalition's. A browser gets a page, in the language that it prefers; its
 * form works without script. The text is sent as a body, so that no address holds it.
 */
@Path("/v1/verify")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Verification")
public interface VerificationApi {
    @GET
    @Operation(
            operationId = "getVerification",
            summary = "Whether an address is that of a published text",
            description =
                    "For addresses on the website, of this API, of the previous website, and ids of feed entries. For a browser without url: the page with the form.")
    @APIResponse(
            responseCode = "200",
            description = "What is known",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Verification.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING))
            })
    Response address(
            @QueryParam("url")
                    @Parameter(
                            description = "The whole address",
                            required = true,
                            example = "https://example.org/en/articles/statement")
                    @Size(max = 2000)
                    @Nullable String url);

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "verifyText",
            summary = "Whether a text is the Coalition's, and unaltered",
            description =
                    "Compares the words with what is published; what a web page, a mail program or a PDF changes while it is copied makes no difference. As text/plain the body is the text. Nothing of it is kept or logged.")
    @APIResponse(
            responseCode = "200",
            description = "What is known",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Verification.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING))
            })
    Response text(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = PastedText.class)),
                                @Content(
                                        mediaType = MediaType.TEXT_PLAIN,
                                        schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull
                    @Valid
                    PastedText pasted);
}
