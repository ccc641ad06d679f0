package org.notorturetj.api.desk.link;

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

/** Where what readers have leads to. */
@Path(DeskContract.BASE + "/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What waits, what is due, and what is missing")
public interface LinksApi {
    @GET
    @Path("/broken")
    @Operation(
            operationId = "listBrokenLinks",
            summary = "Links of published documents that lead to nothing",
            description =
                    "The oldest first. What leads to a document that was withdrawn is there at once; what leads elsewhere only where the server looks (notorturetj.desk.links.check), once a week, and after it was found dead on two days.")
    Items<BrokenLink> broken(@BeanParam @Valid PageRequest page);
}
