package org.notorturetj.api.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.api.paging.PageRequest;

/** Documents: what there is, and a new one. */
@Path(DeskContract.BASE + "/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface DocumentsApi {
    @GET
    @Operation(
            operationId = "listDocuments",
            summary = "Documents, newest first or as asked",
            description =
                    "Filters combine. Titles come in the reader's language (GET /desk/v1/me says which) or the next one that there is. Redacted documents stand there without any text. No actions and no content, but for that of the facts if it is asked for: GET /desk/v1/documents/{id} has these.")
    Items<WorkingDocument> list(
            @BeanParam @Valid DocumentFilter filter,
            @QueryParam("state")
                    @Parameter(
                            description =
                                    "Only documents with a text, or facts, in this state (with a language: with its text in this state): draft, in_review, changes_requested, approved, scheduled, published, withdrawn",
                            example = "in_review")
                    @Pattern(
                            regexp =
                                    "(draft|in_review|changes_requested|approved|scheduled|published|withdrawn)")
                    @Nullable String state,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "newest: begun last, first (when nothing is asked for); oldest; changed: saved last, first; unchanged: left alone for longest, first",
                            example = "changed")
                    @Pattern(regexp = "(newest|oldest|changed|unchanged)")
                    @Nullable String sort,
            @QueryParam("facts")
                    @Parameter(
                            description =
                                    "true: each with its facts (content), for lists that show some of them, such as the numbers of lines",
                            example = "true")
                    @Nullable Boolean facts,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/counts")
    @Operation(
            operationId = "getDocumentCounts",
            summary = "How many documents a filter finds, in each state",
            description = "With the filters of the list, for the tabs above it.")
    DocumentCounts counts(@BeanParam @Valid DocumentFilter filter);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesIdempotencyKey
    @Operation(
            operationId = "createDocument",
            summary = "Begin a document",
            description =
                    "With its facts and texts, or empty; submitted at once, if wanted. Nothing of it is public.")
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkingDocument.class)))
    @APIResponse(responseCode = "409", description = "The key is taken in its type")
    @APIResponse(
            responseCode = "422",
            description = "Something of it is unknown, missing or not valid; errors names it")
    Response create(@Valid @NotNull NewDocument document);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/copies")
    @TakesIdempotencyKey
    @Operation(
            operationId = "copyDocument",
            summary = "Begin a document with what another says",
            description =
                    "A draft with its facts and texts as they are worked on. Never copied: slugs, keys, codes, ids in feeds, addresses of the previous website, corrections, reviews, consents, comments, and dates of publication and verification; of cases, their updates and alerts neither texts nor what tells of the person. A template is copied in the same way.")
    @APIResponse(
            responseCode = "201",
            description = "The copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkingDocument.class)))
    @APIResponse(responseCode = "409", description = "There is no text in a language that is named")
    Response copy(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @RequestBody(required = false) @Valid @Nullable NewCopy copy);

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDocument",
            summary = "One document",
            description = "Where its facts and texts stand.")
    WorkingDocument get(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);
}
