package org.notorturetj.api.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The hub of the feeds (W3C WebSub): whoever subscribes is sent a feed when it changes. */
@Path("/feeds/hub")
@Tag(name = "Feeds")
public interface HubApi {
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "subscribeToFeed",
            summary = "Subscribe to a feed, or not any more",
            description =
                    "W3C WebSub. The hub then asks the callback whether it meant it (hub.challenge); a subscription that is asked for again goes on. Each change of the feed is sent to the callback as the whole feed, corrections and removals too. What fails is tried again until the lease ends; an answer of 410 ends it.")
    @APIResponse(
            responseCode = "202",
            description = "It was taken; the callback is asked in a moment")
    Response subscribe(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    SubscriptionRequest.class)))
                    @NotNull
                    SubscriptionRequest request);
}
