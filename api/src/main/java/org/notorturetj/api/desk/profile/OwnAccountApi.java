package org.notorturetj.api.desk.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;

/** What everybody does with her own account. */
@Path(DeskContract.BASE + "/account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account", description = "Password, one-time codes, and the emergency stop")
public interface OwnAccountApi {
    @GET
    @Operation(
            operationId = "getOwnAccount",
            summary = "One's own account",
            description = "With the roles of this moment, and what they allow.")
    OwnAccount get();

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change one's password",
            description =
                    "All other sessions of the account end. An initial password has to be changed before anything else is done.")
    @APIResponse(responseCode = "204", description = "The new password is in force")
    void changePassword(@NotNull @Valid PasswordChange change);

    @PUT
    @Path("/email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEmail",
            summary = "Change one's address",
            description = "Mail from the desk has no content: it says that something waits.")
    @APIResponse(responseCode = "204", description = "The new address is in force")
    void changeEmail(@NotNull @Valid EmailChange change);

    @PUT
    @Path("/profile")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeProfile",
            summary = "Choose how one is shown",
            description =
                    "What is left out is taken back. A name that reads like the name or the login of somebody else is refused: whoever approves must know whom she answers with.")
    @APIResponse(responseCode = "204", description = "From now on one is shown like this")
    @APIResponse(responseCode = "409", description = "It reads like somebody else")
    void changeProfile(@NotNull @Valid ProfileChange change);

    @POST
    @Path("/totp")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enrolTotp",
            summary = "Begin to enrol a device for one-time codes",
            description =
                    "It counts once a code of it was confirmed; until then the device of before does. RFC 6238: six digits, 30 seconds, SHA-1.")
    TotpEnrolment enrolTotp(@NotNull @Valid Proof proof);

    @POST
    @Path("/totp/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmTotp",
            summary = "Confirm the device, and get recovery codes",
            description =
                    "From now on signing in takes a code. All other sessions of the account end, and recovery codes of before stop working.")
    RecoveryCodeList confirmTotp(@NotNull @Valid TotpConfirmation confirmation);

    @POST
    @Path("/totp/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeTotp",
            summary = "Sign in without one-time codes again",
            description = "Not where an administrator requires them.")
    @APIResponse(responseCode = "204", description = "The password alone is enough now")
    void removeTotp(@NotNull @Valid Proof proof);

    @POST
    @Path("/freezing")
    @Operation(
            operationId = "freezeOwnAccount",
            summary = "Panic: freeze one's own account",
            description =
                    "At once, without a question: all sessions end and nobody signs in any more. Two others, or the server's command, undo it.")
    @APIResponse(responseCode = "204", description = "The account is frozen")
    void freeze();
}
