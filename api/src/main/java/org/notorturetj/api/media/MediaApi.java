package org.notorturetj.api.media;

import java.time.OffsetDateTime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/** Pictures, recordings and documents, while something published shows them. */
@Path("/v1/{lang}/media")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media", description = "Pictures, recordings and documents")
public interface MediaApi {
    @GET
    @Operation(
            operationId = "listMedia",
            summary = "Pictures, recordings and documents, newest first",
            description =
                    "What something published shows. With `updatedSince` the order is that of the changes.")
    Listing<Media.MediaSummary> list(
            @PathParam("lang")
                    @Parameter(
                            description =
                                    "Language to read in; what is not there in it comes in the next of its fallback chain",
                            example = "tg")
                    Language lang,
            @BeanParam @Valid Filter filter,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMedia",
            summary = "One picture, recording or document",
            description = "One that nothing shows any longer answers 410.")
    Detailed<Media> get(
            @PathParam("lang")
                    @Parameter(
                            description =
                                    "Language to read in; what is not there in it comes in the next of its fallback chain",
                            example = "tg")
                    Language lang,
            @PathParam("id")
                    @Parameter(description = "Id of the document", example = "7m3xq0v9d2kfa8hc")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = 64)
                    String id);

    /** Which of them. */
    record Filter(
            @QueryParam("updatedSince")
                    @Parameter(
                            description =
                                    "A moment with its UTC offset: what was published or otherwise changed since then, in the order of the changes, oldest first. Removed documents are not listed: their addresses answer 410",
                            example = "2026-11-24T09:30:00Z")
                    @Nullable OffsetDateTime updatedSince) {}
}
