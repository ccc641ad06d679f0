package org.notorturetj.api.desk.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;

/** Who asks. */
@Path(DeskContract.BASE + "/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account", description = "Password, one-time codes, and the emergency stop")
public interface MeApi {
    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who you are, and what you may do",
            description =
                    "What a page needs to know of its reader before it shows a button. By the roles of this moment. What may be done with one document, it says itself: `actions` of GET /desk/v1/documents/{id}.")
    Me get();
}
