package org.notorturetj.api.desk.protectedname;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;

/** Searches for protected names, and whose texts were refused for them. */
@Path(DeskContract.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protected names", description = "Names that must never be published")
public interface NameSearchesApi {
    @GET
    @Path("/name-searches")
    @Operation(
            operationId = "listNameSearches",
            summary = "Searches for protected names, newest first",
            description = "With their progress in each place. For coordinators and lawyers only.")
    Items<NameSearch> searches(@BeanParam @Valid PageRequest page);

    @GET
    @Path("/name-refusals")
    @Operation(
            operationId = "listNameRefusals",
            summary = "Whose texts were refused for protected names",
            description =
                    "The accounts with the most different names first. After a few different names an account can save nothing for a while, longer with every further name. For coordinators and lawyers only.")
    Items<NameRefusals> refusals(@BeanParam @Valid PageRequest page);
}
