package org.notorturetj.api.desk.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** Taking back: always possible for one person; erasing and undoing need two. */
@Path(DeskContract.BASE + "/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishing", description = "What becomes public, when, and what is taken back")
public interface RemovalsApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawDocument",
            summary = "Take texts back at once",
            description =
                    "Their addresses answer 410 and phones erase them; the desk keeps them. It always succeeds, whatever their state, by one person, without If-Match: a note that cannot be kept is left out, and `noteLeft` says so.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "409", description = "Nothing of it is published or scheduled")
    Outcome withdraw(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @Valid @NotNull Removal body);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/laterwithdrawal")
    @TakesIdempotencyKey
    @Operation(
            operationId = "scheduleWithdrawal",
            summary = "Take texts back at a moment",
            description =
                    "By one person. It stands among the schedules, where it can be moved or taken back. What the public reads in these languages then is withdrawn, whichever version that is; what is withdrawn before stays so.")
    @APIResponse(responseCode = "200", description = "It will be withdrawn by itself")
    @APIResponse(
            responseCode = "409",
            description = "Nothing of it is public in one of the languages")
    Outcome withdrawLater(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @Valid @NotNull LaterWithdrawal body);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/restoration")
    @TakesIdempotencyKey
    @Operation(
            operationId = "restoreDocument",
            summary = "Ask to bring withdrawn texts back",
            description =
                    "Another person must approve the proposal. Like a publication it names the warnings of the texts in `accepted`.")
    @APIResponse(
            responseCode = "202",
            description = "A second person must approve the proposal",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing is withdrawn in these languages, or a warning of the texts is not named in `accepted`")
    @APIResponse(responseCode = "410", description = "A text of this language was redacted")
    Outcome restore(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @Valid @NotNull Restoration body);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/redaction")
    @TakesIdempotencyKey
    @Operation(
            operationId = "redactDocument",
            summary = "Ask to erase texts everywhere, for ever",
            description =
                    "Every revision and comment of the desk included, and the note once it is done. Another person must approve the proposal; withdraw them at once meanwhile.")
    @APIResponse(
            responseCode = "202",
            description = "A second person must approve the proposal",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "409", description = "There is no text in these languages")
    Outcome redact(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @Valid @NotNull Removal body);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/compromise")
    @Operation(
            operationId = "markHotlineCompromised",
            summary = "Mark a line as compromised, at once",
            description =
                    "By one person, in one call: it is published without any number, with a word not to call it, and the other lines stay. Taking it back needs two.")
    @APIResponse(responseCode = "200", description = "It is done")
    @APIResponse(responseCode = "409", description = "It is not a hotline")
    Outcome markCompromised(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @RequestBody(required = false) @Valid @Nullable RemovalReason body);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/pause")
    @Operation(
            operationId = "pauseHotline",
            summary = "Pause a line, at once",
            description =
                    "By one person: it is published without any number. Taking it back needs two.")
    @APIResponse(responseCode = "200", description = "It is done")
    @APIResponse(responseCode = "409", description = "It is not a hotline")
    Outcome pause(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @RequestBody(required = false) @Valid @Nullable RemovalReason body);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/retraction")
    @Operation(
            operationId = "retractAlert",
            summary = "Retract an alert, at once",
            description = "By one person: phones stop alarming and remove it.")
    @APIResponse(responseCode = "200", description = "It is done")
    @APIResponse(responseCode = "409", description = "It is not an alert")
    Outcome retract(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @RequestBody(required = false) @Valid @Nullable RemovalReason body);
}
