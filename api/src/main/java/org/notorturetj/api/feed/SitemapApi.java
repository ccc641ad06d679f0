package org.notorturetj.api.feed;

import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages of the website, for search engines. */
@Path("/feeds")
@Produces(MediaType.WILDCARD)
@Tag(name = "Feeds")
@APIResponse(
        responseCode = "200",
        description = "A sitemap",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING)))
public interface SitemapApi {
    @GET
    @Path("/sitemap.xml")
    @Operation(
            operationId = "getSitemapIndex",
            summary = "The sitemaps of all languages",
            description =
                    "A sitemap index after sitemaps.org. The website names it in its robots.txt.")
    Response index();

    @GET
    @Path("/robots.txt")
    @Operation(
            operationId = "getRobots",
            summary = "The lines for the website's robots.txt",
            description =
                    "What a crawler may read (RFC 9309), and where the sitemaps are. Crawlers ask the website for its robots.txt: serve these lines there.")
    @APIResponse(
            responseCode = "200",
            description = "A robots.txt",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING)))
    Response robots();

    @GET
    @Path("/sitemap/news.xml")
    @Operation(
            operationId = "getNewsSitemap",
            summary = "The news of the last two days, for search engines",
            description =
                    "A news sitemap: at most 1,000 texts of articles that were published in the last 48 hours. It is not in the index, since it may be empty: the website names it in its robots.txt too.")
    Response news();

    @GET
    @Path("/sitemap/part/{part}")
    @Operation(
            operationId = "getSitemap",
            summary = "A sitemap",
            description =
                    "The addresses of at most 1,000 documents of a type in all their languages, each with its alternates and x-default.")
    Response sitemap(
            @PathParam("part")
                    @Parameter(
                            description = "Type of the documents and number of the part, from 1",
                            example = "guide-1.xml")
                    @Size(max = 32)
                    String part);
}
