package org.notorturetj.api.desk.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;

/** What is done to many documents at once. With {@code dryRun} nothing changes. */
@Path(DeskContract.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk", description = "Many documents at once, with a list of what would change")
public interface BulkApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/withdrawals")
    @Operation(
            operationId = "withdrawDocuments",
            summary = "Take texts of several documents back at once",
            description =
                    "Each is taken back by itself, whatever becomes of the others: the answer names what became of each.")
    @APIResponse(responseCode = "200", description = "What became of each, in their order")
    Items<WithdrawalResult> withdraw(
            @Valid @NotNull BulkWithdrawal withdrawal,
            @QueryParam("dryRun")
                    @Parameter(
                            description =
                                    "true: nothing is taken back; the answer says what would go and what hangs on it",
                            example = "true")
                    @Nullable Boolean dryRun);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/topicchanges")
    @Operation(
            operationId = "changeTopics",
            summary = "Put documents under another topic",
            description =
                    "Facts that name the topic are saved anew without it, or with another one in its place: as drafts, which are submitted and published like any. A colleague's draft, and what is in review or approved, stays as it is and is named with a problem. At most 200 documents; send it again for the rest.")
    @APIResponse(responseCode = "200", description = "What became of each document")
    @APIResponse(responseCode = "400", description = "There is no such topic")
    BulkChanges changeTopics(
            @Valid @NotNull TopicChange change,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "true: nothing is saved; the answer says what would be",
                            example = "true")
                    @Nullable Boolean dryRun);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/replacements")
    @Operation(
            operationId = "replaceInDrafts",
            summary = "Replace words in drafts",
            description =
                    "In texts of one language that are drafts or were sent back, never in what is in review, approved or published: each is saved anew as by hand, and what cannot be saved stays and is named with a problem. Capitals count; slugs, old addresses and corrections are left alone. At most 200 documents; send it again for the rest.")
    @APIResponse(responseCode = "200", description = "What became of each text")
    BulkChanges replace(
            @Valid @NotNull Replacement replacement,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "true: nothing is saved; the answer lists the places",
                            example = "true")
                    @Nullable Boolean dryRun);
}
