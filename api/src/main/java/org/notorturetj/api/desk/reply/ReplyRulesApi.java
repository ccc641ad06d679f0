package org.notorturetj.api.desk.reply;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** By when authorities must reply to criticism in the media. */
@Path(DeskContract.BASE + "/reply-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replies", description = "By when authorities must reply to criticism")
public interface ReplyRulesApi {
    @GET
    @Operation(
            operationId = "listReplyRules",
            summary = "Rules by which replies are due, the newest first",
            description = "Only what a lawyer has confirmed: until then there is no rule.")
    Items<ReplyRuleInForce> list();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "proposeReplyRule",
            summary = "Propose a rule",
            description =
                    "A lawyer, another person than the proposer, confirms it by approving the proposal. A rule that is in force from the same day, for the same, is replaced.")
    @APIResponse(
            responseCode = "202",
            description = "A lawyer must confirm it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class)))
    Outcome propose(@Valid @NotNull NewReplyRule rule);

    @GET
    @Path("/due")
    @Operation(
            operationId = "getReplyDue",
            summary = "By when a reply is due",
            description =
                    "By the rule that was in force on the day of the publication, and what is known of holidays now: with a holiday that is announced later it is another day. 404 while no lawyer has confirmed a rule for it.")
    ReplyDue due(
            @QueryParam("published")
                    @Parameter(
                            description =
                                    "Day of the publication in Dushanbe, from 2000-01-01 to 2099-12-31",
                            required = true,
                            example = "2026-03-18")
                    @NotNull
                    LocalDate published,
            @QueryParam("study")
                    @Parameter(
                            description =
                                    "true when the authority has to study it first; false by default",
                            example = "false")
                    @Nullable Boolean study);
}
