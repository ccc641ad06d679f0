package org.notorturetj.api.device;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking to be woken up, and not any more. */
@Path(DeviceContract.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device")
@SecurityRequirement(name = DeviceContract.SCHEME_NAME)
public interface DeviceApi {
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerDevice",
            summary = "Ask to be woken up",
            description =
                    "Replaces what was registered under this handle. A new token or subscription counts after it is confirmed: a silent message `{v, kind: \"confirm\", nonce}` comes by it, and its nonce is to be sent to `/v1/device/confirmation` within the hour; until then it gets no other message, and what was confirmed before goes on. The answer is the same whether anything was known or not. Send it again every week or two: what is not sent again for 60 days is forgotten. If no message comes, send it again after ten minutes or later. Most people do not need this: topics wake the app up without telling this server anything.")
    @APIResponse(responseCode = "202", description = "It was taken, whatever becomes of it")
    Response register(@NotNull @Valid DeviceRegistration registration);

    @DELETE
    @Operation(
            operationId = "forgetDevice",
            summary = "Be forgotten",
            description =
                    "Deletes everything that is registered under this handle, at once. The answer is the same when there was nothing.")
    @APIResponse(responseCode = "204", description = "There is nothing under this handle now")
    Response forget();

    @PUT
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmDevice",
            summary = "Prove that the silent message has arrived",
            description =
                    "With the same handle and the nonce of the message. A token or subscription that another handle had registered moves here then. The answer is the same for a nonce that is wrong, used or too old: when in doubt, register again.")
    @APIResponse(responseCode = "204", description = "It was taken, whatever it was")
    Response confirm(@NotNull @Valid DeviceConfirmation confirmation);
}
