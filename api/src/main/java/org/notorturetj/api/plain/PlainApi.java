package org.notorturetj.api.plain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/**
 * What is published, as pages of HTML that load and run nothing: for old browsers, for borrowed
 * phones, for copies on memory cards. What is not there is a page that says so.
 */
@Path("/read")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Plain edition")
@APIResponse(
        responseCode = "200",
        description = "A page",
        content =
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING)))
public interface PlainApi {
    @GET
    @Operation(
            operationId = "getPlainStart",
            summary = "The page that asks for a language",
            description =
                    "Links to the front page of each language. Without the last slash 308: links are relative.")
    Response start();

    @GET
    @Path("/{lang}")
    @Operation(
            operationId = "getPlainHome",
            summary = "The front page of a language",
            description =
                    "The same as its `index.html`. Without the last slash 308: links are relative.")
    Response home(@PathParam("lang") Language lang);

    @GET
    @Path("/style.css")
    @Produces("text/css")
    @Operation(
            operationId = "getPlainStyle",
            summary = "The style sheet of all pages",
            description = "One file, for the screen and for paper.")
    @APIResponse(
            responseCode = "200",
            description = "A style sheet",
            content = @Content(mediaType = "text/css", schema = @Schema(type = SchemaType.STRING)))
    Response style();

    @GET
    @Path("/{lang}/{file}")
    @Operation(
            operationId = "getPlainPage",
            summary = "A page of a language: numbers, a list, a month, topics",
            description =
                    "The front page is `index.html`, the numbers are `hotlines.html`, a month of articles is `articles-2026-03.html`; follow the links. Each page says in which language its texts are.")
    Response page(
            @PathParam("lang") Language lang,
            @PathParam("file")
                    @Parameter(description = "Name of the page", example = "hotlines.html")
                    @Size(max = 64)
                    String file);

    @GET
    @Path("/{lang}/{folder}/{file}")
    @Operation(
            operationId = "getPlainDocument",
            summary = "The page of a document",
            description =
                    "The record of a guide, an article, a case with its updates, a page or an event. What is not there in the language comes in the next of its chain, under the slug of that. Withdrawn or redacted: a page with 410.")
    Response document(
            @PathParam("lang") Language lang,
            @PathParam("folder")
                    @Parameter(description = "Plural of the type", example = "guides")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = 32)
                    String folder,
            @PathParam("file")
                    @Parameter(
                            description = "Slug or code, and `.html`",
                            example = "arrested-or-detained.html")
                    @Size(max = Words.SLUG_LENGTH + 5)
                    String file);

    @GET
    @Path("/{lang}/search.html")
    @Operation(
            operationId = "getPlainSearch",
            summary = "The form that asks the search",
            description =
                    "It posts. In copies, which cannot search, this page leads to all titles by their first letter. `no-store`.")
    Response search(@PathParam("lang") Language lang);

    @POST
    @Path("/{lang}/search.html")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "searchPlain",
            summary = "What answers a query, as a page",
            description =
                    "The form of `search.html` sends it: what somebody looks for stands in no address. Changes nothing; `no-store`.")
    Response search(
            @PathParam("lang") Language lang,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(implementation = SearchForm.class)))
                    @NotNull
                    SearchForm form);
}
