package org.notorturetj.api.guide;

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

/** Rights guides with steps and checklists. */
@Path("/v1/{lang}/guides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public interface GuideApi {
    @GET
    @Operation(
            operationId = "listGuides",
            summary = "Guides, in the Coalition's order",
            description =
                    "A guide whose legal review has expired is still served, with its warning: a person in custody needs it.")
    Listing<GuideSummary> list(
            @PathParam("lang") Language lang,
            @BeanParam @Valid GuideFilter filter,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getGuide",
            summary = "One guide",
            description = "An old slug answers 301, a withdrawn or redacted guide 410.")
    Detailed<Guide> get(
            @PathParam("lang") Language lang,
            @PathParam("slug") @Pattern(regexp = Words.SLUG) @Size(max = Words.SLUG_LENGTH)
                    String slug);
}
