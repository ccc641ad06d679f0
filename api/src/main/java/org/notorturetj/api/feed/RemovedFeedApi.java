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
import org.notorturetj.api.text.Language;

/** What whoever republished a text has to delete. */
@Path("/feeds")
@Produces(MediaType.WILDCARD)
@Tag(name = "Feeds")
public interface RemovedFeedApi {
    @GET
    @Path("/{lang}/removed.atom")
    @Operation(
            operationId = "getRemovedFeed",
            summary = "What was withdrawn or redacted, in any language",
            description =
                    "The last 200 removals of 90 days, each as an entry with neutral words under the id that the feeds used, and as a deleted entry (RFC 6721); rel=next leads to earlier ones. Texts of all languages: a feed has those of others as fallbacks. Whoever republished one deletes it.")
    @APIResponse(
            responseCode = "200",
            description = "A feed",
            content =
                    @Content(
                            mediaType = FeedWords.ATOM,
                            schema = @Schema(type = SchemaType.STRING)))
    Response removed(@PathParam("lang") Language lang);

    @GET
    @Path("/{lang}/removed.ninjs")
    @Operation(
            operationId = "getRemovedPackage",
            summary = "What was withdrawn or redacted, in any language, for agencies",
            description =
                    "The same as removed.atom, as a package of IPTC ninjs 3.1 whose items are canceled; altIds of the role next leads to earlier ones.")
    @APIResponse(
            responseCode = "200",
            description = "A package",
            content =
                    @Content(
                            mediaType = FeedWords.NINJS,
                            schema = @Schema(type = SchemaType.OBJECT)))
    Response removedPackage(@PathParam("lang") Language lang);

    @GET
    @Path("/{lang}/removed.rss")
    @Operation(
            operationId = "getRemovedRss",
            summary = "What was withdrawn or redacted, in any language, as RSS 2.0",
            description = "The same as removed.atom, as RSS 2.0.")
    @APIResponse(
            responseCode = "200",
            description = "A feed",
            content =
                    @Content(mediaType = FeedWords.RSS, schema = @Schema(type = SchemaType.STRING)))
    Response removedRss(@PathParam("lang") Language lang);

    @GET
    @Path("/{lang}/removed.json")
    @Operation(
            operationId = "getRemovedJson",
            summary = "What was withdrawn or redacted, in any language, as JSON Feed 1.1",
            description =
                    "The same as removed.atom, as JSON Feed 1.1; next_url leads to earlier ones.")
    @APIResponse(
            responseCode = "200",
            description = "A feed",
            content =
                    @Content(
                            mediaType = FeedWords.JSON,
                            schema = @Schema(type = SchemaType.OBJECT)))
    Response removedJson(@PathParam("lang") Language lang);

    @GET
    @Path("/{lang}/removed/{file}")
    @Operation(
            operationId = "getRemovedPage",
            summary = "Earlier removals",
            description =
                    "A further page of removed.rss, .atom, .json or .ninjs (RFC 5005, section 3). Follow the links; 404 where there are no earlier ones.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content = {
                @Content(mediaType = FeedWords.RSS, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedWords.ATOM, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedWords.JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = FeedWords.NINJS, schema = @Schema(type = SchemaType.OBJECT))
            })
    Response removedPage(
            @PathParam("lang") Language lang,
            @PathParam("file")
                    @Parameter(
                            description = "Where the page begins, and the format",
                            example = "4711.atom")
                    @Size(max = 32)
                    String file);
}
