package org.notorturetj.api.alert;

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

/** Urgent case updates that wake phones up. */
@Path("/v1/{lang}/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public interface AlertApi {
    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "Alerts, newest first",
            description = "Active, retracted and expired ones; `state` narrows.")
    Listing<Alert> list(
            @PathParam("lang") Language lang,
            @BeanParam @Valid AlertFilter filter,
            @BeanParam @Valid PageRequest page);
}
