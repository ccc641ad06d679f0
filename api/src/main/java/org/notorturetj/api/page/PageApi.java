package org.notorturetj.api.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/** Standing pages. */
@Path("/v1/{lang}/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pages")
public interface PageApi {
    @GET
    @Operation(
            operationId = "listPages",
            summary = "Pages, in the Coalition's order",
            description = "Standing pages: the Coalition, privacy, documents.")
    Listing<PageSummary> list(@PathParam("lang") Language lang, @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getPage",
            summary = "One page",
            description = "An old slug answers 301, a withdrawn or redacted page 410.")
    Detailed<Page> get(
            @PathParam("lang") Language lang,
            @PathParam("slug") @Pattern(regexp = Words.SLUG) @Size(max = Words.SLUG_LENGTH)
                    String slug);
}
