package org.notorturetj.api.desk.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.api.desk.session.SessionList;
import org.notorturetj.api.paging.PageRequest;

/** What an administrator does with everybody's accounts. */
@Path(DeskContract.BASE + "/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Who works at the desk: for administrators")
public interface AccountsApi {
    /** What an id of an account is made of. */
    String ID = "[0-9a-hjkmnp-tv-z]{16}";

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "Accounts, the oldest first",
            description = "Frozen ones too: accounts are never deleted.")
    DeskAccountList list(@BeanParam @Valid PageRequest page);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAccount",
            summary = "Make an account",
            description =
                    "Once two people exist who may approve, a second one has to; before that, nobody is made who may approve: the server's console does that. The initial password (of which two people get a half each), or the token of a service account, is in the answer, this once.")
    @APIResponse(
            responseCode = "201",
            description = "The account is there",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "A second person has to approve",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    Response create(@NotNull @Valid NewAccount account);

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "One account", description = "By its id.")
    DeskAccount get(@PathParam("id") @Pattern(regexp = ID) String id);

    @PUT
    @Path("/{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "changeRoles",
            summary = "Change the roles of an account",
            description =
                    "They are in force for the very next request of its open sessions. Once two people exist who may approve, a second one has to. Who may approve from now on does so after a day.")
    @APIResponse(
            responseCode = "200",
            description = "The roles are in force",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "A second person has to approve",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    Response changeRoles(
            @PathParam("id") @Pattern(regexp = ID) String id, @NotNull @Valid RoleChange change);

    @PUT
    @Path("/{id}/totp")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "requireTotp",
            summary = "Require one-time codes of an account, or no longer",
            description =
                    "To require them is one person's word; no longer to require them of somebody who approves takes two.")
    @APIResponse(
            responseCode = "200",
            description = "It is in force",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "A second person has to approve",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    Response requireTotp(
            @PathParam("id") @Pattern(regexp = ID) String id,
            @NotNull @Valid TotpRequirement requirement);

    @POST
    @Path("/{id}/freezing")
    @Operation(
            operationId = "freezeAccount",
            summary = "Freeze an account",
            description =
                    "At once, by one person: all its sessions end and nobody signs in any more.")
    @APIResponse(responseCode = "204", description = "The account is frozen")
    void freeze(@PathParam("id") @Pattern(regexp = ID) String id);

    @POST
    @Path("/{id}/unfreezing")
    @TakesIdempotencyKey
    @Operation(
            operationId = "unfreezeAccount",
            summary = "Undo a freezing",
            description = "Takes two people, or the server's command.")
    @APIResponse(
            responseCode = "200",
            description = "The account works again",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "A second person has to approve",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    Response unfreeze(@PathParam("id") @Pattern(regexp = ID) String id);

    @POST
    @Path("/{id}/reset")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resetCredentials",
            summary = "Reset how somebody proves who she is",
            description =
                    "All sessions of the account end. For somebody who approves it takes two people, and she approves nothing for a day. A new password (of which two people get a half each) or token is in the answer, this once.")
    @APIResponse(
            responseCode = "200",
            description = "It is in force",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "A second person has to approve",
            content = @Content(schema = @Schema(implementation = ChangeOutcome.class)))
    Response reset(
            @PathParam("id") @Pattern(regexp = ID) String id,
            @NotNull @Valid CredentialReset reset);

    @GET
    @Path("/{id}/sessions")
    @Operation(
            operationId = "listSessionsOfAccount",
            summary = "The sessions of an account",
            description = "Without addresses or devices: those are not kept.")
    SessionList sessions(@PathParam("id") @Pattern(regexp = ID) String id);

    @DELETE
    @Path("/{id}/sessions")
    @Operation(
            operationId = "endSessionsOfAccount",
            summary = "End all sessions of an account",
            description = "Its owner may sign in again; a service account needs a new token.")
    @APIResponse(responseCode = "204", description = "They have ended")
    void endSessions(@PathParam("id") @Pattern(regexp = ID) String id);
}
