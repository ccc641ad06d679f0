package org.notorturetj.api.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.text.Language;

/** Rules for apps and websites. */
@Path("/v1/{lang}/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Home")
public interface PolicyApi {
    @GET
    @Operation(
            operationId = "getPolicy",
            summary = "Quick exit, Web Push key, versions of apps",
            description =
                    "The policy that two people have published, for websites and programs that read no signed files. Phones take it from the chunk `policy.v1`, whose signature they check. While none is published, everything in it is empty or absent.")
    AppPolicy get(@PathParam("lang") Language lang);
}
