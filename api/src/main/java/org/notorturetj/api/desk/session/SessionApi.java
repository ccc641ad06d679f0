package org.notorturetj.api.desk.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;

/** Signing in and out. */
@Path(DeskContract.BASE + "/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Signing in and out")
public interface SessionApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description =
                    "Whatever is wrong (login, password, code, a frozen account), the answer is the same 401. Where TOTP is enrolled, send the code with the password: there is no second step that would tell whether the password was right. After several failures everything is 429 for up to a minute, whatever was wrong about it, except to whoever is known not to guess: the password comes with a right code of the device or a recovery code, with the return key of this computer, or is a first one that others gave.")
    @SecurityRequirements
    @APIResponse(
            responseCode = "201",
            description = "A session has begun",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(
            responseCode = "401",
            description =
                    "Login, password or code is wrong, or the account is frozen: which, is not told")
    Response signIn(@NotNull @Valid SignIn signIn);

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "One's own sessions",
            description = "To find one that should not be there.")
    SessionList list();

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "endSession",
            summary = "End a session of one's own",
            description =
                    "Its token stops working at once. One's own current session too: signing out.")
    @APIResponse(responseCode = "204", description = "It has ended")
    void end(
            @PathParam("id")
                    @Parameter(description = "Id of the session", example = "5gkw3t8d0m2vq7xn")
                    @Pattern(regexp = "[0-9a-hjkmnp-tv-z]{16}")
                    String id);
}
