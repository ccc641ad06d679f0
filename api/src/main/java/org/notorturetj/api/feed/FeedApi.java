package org.notorturetj.api.feed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/**
 * Feeds for newsrooms and readers. The address says the format, whatever {@code Accept} says: feed
 * readers send all kinds of it.
 */
@Path("/feeds")
@Produces(MediaType.WILDCARD)
@Tag(name = "Feeds")
public interface FeedApi {
    @GET
    @Path("/opml.xml")
    @Operation(
            operationId = "getFeedList",
            summary = "All feeds of all languages, to import into a reader",
            description = "OPML 2.0.")
    @APIResponse(
            responseCode = "200",
            description = "An OPML document",
            content =
                    @Content(
                            mediaType = FeedWords.OPML,
                            schema = @Schema(type = SchemaType.STRING)))
    Response opml();

    @GET
    @Path("/{lang}/index.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFeedIndex",
            summary = "The feeds of a language",
            description = "Each feed with its title and the address of each format.")
    FeedIndex index(@PathParam("lang") Language lang);

    @GET
    @Path("/for-newsrooms")
    @Operation(
            operationId = "getNewsroomGuide",
            summary = "What newsrooms can do with feeds, and what they must do",
            description =
                    "One page in English, as Markdown: feeds, subscribing, republishing, checking, corrections, takedown.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = "text/markdown",
                            schema = @Schema(type = SchemaType.STRING)))
    Response forNewsrooms();

    @GET
    @Path("/{lang}/for-newsrooms.html")
    @Operation(
            operationId = "getNewsroomPage",
            summary = "What newsrooms can do with feeds, and what they must do, for a browser",
            description =
                    "The same page in each of the languages, as plain HTML: it loads and runs nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING)))
    Response newsroomPage(@PathParam("lang") Language lang);

    @GET
    @Path("/{lang}/items/{file}")
    @Operation(
            operationId = "getFeedItem",
            summary = "A text as a single item, for agencies",
            description =
                    "IPTC ninjs 3.1, as it is in the packages of feeds; an event, or the day on which a reply is due, as iCalendar (RFC 5545), too. What is not there in the language comes in the next of its chain. Withdrawn or redacted: 410, delete your copy.")
    @APIResponse(
            responseCode = "200",
            description = "An item",
            content = {
                @Content(mediaType = FeedWords.NINJS, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = FeedWords.CALENDAR, schema = @Schema(type = SchemaType.STRING))
            })
    Response item(
            @PathParam("lang") Language lang,
            @PathParam("file")
                    @Parameter(
                            description = "Id of the document, and the format",
                            example = "4v6m2x8k0c1d9e3f.ninjs")
                    @Size(max = 32)
                    String file);

    @GET
    @Path("/{lang}/{file}")
    @Operation(
            operationId = "getFeed",
            summary = "A feed",
            description =
                    "The seventy entries that were told last: what is published first or anew, corrected or translated, whatever its date. Earlier ones: follow prev-archive, next or next_url. An entry keeps its id for ever, in all formats; a correction comes under the same id, with a note. What is not there in the language comes in the next of its chain, says its language, and has the id of that. `events.ics` and `replies.ics` are calendars (RFC 5545): the five hundred events that start last, the days on which the last five hundred replies of authorities are due, with no more of each than its `calendar` and the names of its regions.")
    @APIResponse(
            responseCode = "200",
            description = "A feed",
            content = {
                @Content(mediaType = FeedWords.RSS, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedWords.ATOM, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedWords.JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = FeedWords.NINJS, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = FeedWords.CALENDAR, schema = @Schema(type = SchemaType.STRING))
            })
    Response feed(
            @PathParam("lang") Language lang,
            @PathParam("file")
                    @Parameter(
                            description = "Name and format",
                            example = "articles.atom",
                            schema = @Schema(type = SchemaType.STRING))
                    String file,
            @BeanParam @Valid FeedFilter filter);

    @GET
    @Path("/{lang}/{feed}/{archive}")
    @Operation(
            operationId = "getFeedArchive",
            summary = "A part of the history of a feed",
            description =
                    "Archives (RFC 5005) of at most fifty entries. Follow prev-archive (RSS, Atom), next (RSS, ninjs) or next_url (JSON) from the feed. One that you have read never gets another entry: what is corrected is told anew, in a later one. The earliest are of months: what was published before feeds had numbers, or imported under ids that readers know.")
    @APIResponse(
            responseCode = "200",
            description = "An archive",
            content = {
                @Content(mediaType = FeedWords.RSS, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedWords.ATOM, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedWords.JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = FeedWords.NINJS, schema = @Schema(type = SchemaType.OBJECT))
            })
    Response archive(
            @PathParam("lang") Language lang,
            @PathParam("feed")
                    @Parameter(description = "Name of the feed", example = "articles")
                    @Size(max = 32)
                    String feed,
            @PathParam("archive")
                    @Parameter(
                            description = "Its number, or its month (UTC) and part, and the format",
                            example = "12.atom")
                    @Size(max = 32)
                    String archive,
            @BeanParam @Valid FeedFilter filter);
}
