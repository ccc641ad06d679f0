package org.notorturetj.api.article;

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

/** Articles: news, press reviews, analysis, reports. */
@Path("/v1/{lang}/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public interface ArticleApi {
    @GET
    @Operation(
            operationId = "listArticles",
            summary = "Articles, newest first",
            description =
                    "Filters combine; with `updatedSince` the order is that of the changes. A document that does not exist in the language of the path comes in the next language of its chain, marked as a fallback.")
    Listing<ArticleSummary> list(
            @PathParam("lang") Language lang,
            @BeanParam @Valid ArticleFilter filter,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getArticle",
            summary = "One article",
            description = "An old slug answers 301, a withdrawn or redacted article 410.")
    Detailed<Article> get(
            @PathParam("lang") Language lang,
            @PathParam("slug") @Pattern(regexp = Words.SLUG) @Size(max = Words.SLUG_LENGTH)
                    String slug);
}
