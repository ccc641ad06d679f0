package org.notorturetj.api.home;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Teaser;

/** The entrance and the way from old addresses. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entrance")
public interface EntranceApi {
    @GET
    @Operation(
            operationId = "getEntrance",
            summary = "Languages and links",
            description = "The first address to ask.")
    Entrance entrance();

    @GET
    @Path("/resolve")
    @Operation(
            operationId = "resolveAddress",
            summary = "Where a legacy address lives now",
            description = "For addresses of the website of before: finds the published document.")
    Teaser resolve(
            @QueryParam("url")
                    @Parameter(
                            description = "The whole legacy address",
                            required = true,
                            example = "https://www.notorturetj.org/node/1")
                    @Size(max = 2000)
                    @Nullable String url);
}
