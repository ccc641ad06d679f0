package org.notorturetj.api.hotline;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    HotlineListing list(
            @PathParam("lang")
                    @Parameter(
                            description =
                                    "Language to read in; what is not there in it comes in the next of its fallback chain",
                            example = "tg")
                    Language lang,
            @BeanParam @Valid HotlineFilter filter);
}
