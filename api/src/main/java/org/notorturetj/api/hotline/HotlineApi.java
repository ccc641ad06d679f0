package org.notorturetj.api.hotline;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.text.Language;

/** The telephone lines. */
@Path("/v1/{lang}/hotlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hotlines")
public interface HotlineApi {
    @GET
    @Operation(
            operationId = "listHotlines",
            summary = "The lines to call, the nearest first",
            description = "Always complete: no paging. Paired lines are shown together.")
    HotlineListing list(@PathParam("lang") Language lang, @BeanParam @Valid HotlineFilter filter);
}
