package org.notorturetj.api.desk.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.text.Language;

/** What lawyers and translators say of exactly one text. */
@Path(DeskContract.BASE + "/documents/{id}/editions/{lang}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "What lawyers and translators say of texts")
@APIResponse(responseCode = "200", description = "What it is now")
@APIResponse(
        responseCode = "409",
        description = "It is one's own, still being written, or not of a type that is reviewed")
@APIResponse(responseCode = "410", description = "The text was redacted")
public interface ReviewsApi {
    @POST
    @Path("/legalreview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewTextLegally",
            summary = "Give a lawyer's word on a text",
            description =
                    "Of a guide or a hotline, by a lawyer who wrote none of it. It belongs to exactly this text. The public learns it by itself when it reads the text already.")
    WorkingText reviewLegally(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @Valid @NotNull NewLegalReview review);

    @POST
    @Path("/translationreview")
    @Operation(
            operationId = "reviewTranslation",
            summary = "Say that a translation was compared with its original",
            description =
                    "Of a guide or a hotline, by somebody who wrote none of it. It belongs to exactly this text.")
    WorkingText reviewTranslation(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch);
}
