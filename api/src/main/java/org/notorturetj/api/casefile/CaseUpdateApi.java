package org.notorturetj.api.casefile;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/** Updates across all cases. */
@Path("/v1/{lang}/case-updates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public interface CaseUpdateApi {
    @GET
    @Operation(
            operationId = "listCaseUpdates",
            summary = "Case updates, newest first",
            description =
                    "Updates of all cases. With `updatedSince` the order is that of the changes, so that a poller finds corrections.")
    Listing<CaseUpdate> list(
            @PathParam("lang") Language lang,
            @BeanParam @Valid CaseUpdateFilter filter,
            @BeanParam @Valid PageRequest page);
}
