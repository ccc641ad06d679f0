package org.notorturetj.api.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/**
 * Search. What somebody looks for can endanger her: no cache may keep an answer, and where an
 * address would be logged or remembered, the same question is sent as a body.
 */
@Path("/v1/{lang}/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public interface SearchApi {
    @GET
    @Operation(
            operationId = "getSearchResults",
            summary = "What answers a query, best first",
            description =
                    "Hotlines, guides, articles, cases with their updates, pages and contacts in one list. A query in one language finds documents in the others; each hit says its language. Answers are `no-store`. Addresses are logged by proxies and kept by browsers: prefer POST where that matters.")
    SearchResults search(
            @PathParam("lang") Language lang,
            @BeanParam @Valid SearchFilter filter,
            @BeanParam @Valid PageRequest page);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchContent",
            summary = "The same, with the query in the body",
            description =
                    "Changes nothing: it is a POST so that the query stands in no address. The answer is that of GET.")
    SearchResults ask(@PathParam("lang") Language lang, @Valid @NotNull SearchRequest request);

    @GET
    @Path("/suggest")
    @Operation(
            operationId = "getSearchSuggestions",
            summary = "Titles, steps of guides, lines and topics that begin like this",
            description =
                    "For a list below the field while somebody types. The last word may be half typed. Only what is published now is suggested, nothing that others have looked for. Answers are `no-store`.")
    Suggestions suggest(
            @PathParam("lang") Language lang,
            @QueryParam("q")
                    @Parameter(
                            description = "What was typed so far",
                            example = "адв",
                            required = true)
                    @NotNull
                    @Size(min = 1, max = SearchWords.QUERY_LENGTH)
                    String q);
}
