package org.notorturetj.api.desk.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.paging.PageRequest;

/** What waits for a second person. */
@Path(DeskContract.BASE + "/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "What one person asks for and another grants")
public interface ProposalsApi {
    @GET
    @Operation(
            operationId = "listProposals",
            summary = "Proposals, newest first",
            description =
                    "Without a filter all of them, decided ones too. Filters combine. `decision` says of each whether you may approve it, or why not and from when. How documents would change is told by GET /desk/v1/proposals/{id} only.")
    Items<Proposal> list(
            @BeanParam @Valid ProposalFilter filter, @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getProposal",
            summary = "One proposal",
            description =
                    "All that whoever decides has to see: what exactly is asked for, by whom and when, and of each document what the public reads now and what it would read.")
    Proposal get(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @POST
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveProposal",
            summary = "Approve a proposal, and have it carried out",
            description =
                    "By another person than the proposer, with the right to approve at this moment. If it can no longer be carried out nothing happens, and it goes on waiting.")
    @APIResponse(responseCode = "200", description = "What it is now")
    @APIResponse(
            responseCode = "409",
            description = "It does not wait any more, is one's own, or cannot be carried out")
    @APIResponse(
            responseCode = "410",
            description = "What it asks to publish was redacted meanwhile")
    Decision approve(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @POST
    @Path("/{id}/rejection")
    @Operation(
            operationId = "rejectProposal",
            summary = "Reject a proposal",
            description = "By another person than the proposer. Nothing else happens.")
    @APIResponse(responseCode = "200", description = "What it is now")
    @APIResponse(responseCode = "409", description = "It does not wait any more, or is one's own")
    Proposal reject(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "takeBackProposal",
            summary = "Take one's own proposal back",
            description = "Nothing else happens; it stays in the list as taken back.")
    @APIResponse(responseCode = "204", description = "It is taken back")
    @APIResponse(responseCode = "409", description = "It does not wait any more, or is another's")
    void takeBack(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);
}
