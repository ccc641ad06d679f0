package org.notorturetj.api.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.text.Language;

/** The front page. */
@Path("/v1/{lang}/home")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Home")
public interface HomeApi {
    @GET
    @Operation(
            operationId = "getHome",
            summary = "The front page",
            description =
                    "Active alerts, featured documents in order, the newest articles per section.")
    FrontPage get(@PathParam("lang") Language lang);
}
