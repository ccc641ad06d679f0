package org.notorturetj.api.desk.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** Publishing, now or at a moment. */
@Path(DeskContract.BASE + "/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishing", description = "What becomes public, when, and what is taken back")
public interface PublicationsApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "publishDocuments",
            summary = "Publish approved facts and texts",
            description =
                    "All parts in one publication, now or at a moment. What two people must answer for becomes a proposal (202). With `approve` a second person reads, approves and publishes in one request: all of it or nothing. A proposal that this makes waits for somebody else again, and its parts are approved. With `whenApproved` the author asks before anybody has approved: the second person's yes to the proposal is all that is missing then.")
    @APIResponse(responseCode = "200", description = "Published, or scheduled")
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
                    "A rule forbids it, nothing is approved, what is to be approved is one's own, or a text has a warning that accepted does not name")
    @APIResponse(
            responseCode = "412",
            description = "Something else than what was seen would go out; errors says what")
    @APIResponse(responseCode = "410", description = "A text of this language was redacted")
    Outcome publish(@Valid @NotNull NewPublication publication);
}
