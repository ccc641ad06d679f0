package org.notorturetj.api.problem;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.text.Words;

/** The problem types, explained to people. */
@Path("/problems/{slug}")
@Produces(MediaType.TEXT_PLAIN)
@Tag(name = "Problems")
public interface ProblemApi {
    @GET
    @Operation(
            operationId = "getProblemType",
            summary = "What a problem type means",
            description = "The explanation in three languages, as Markdown.")
    // Named here so that its schema is in the document; every operation answers with it.
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such problem type",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    Response get(
            @PathParam("slug")
                    @Parameter(description = "Slug of the problem type", example = "bad-parameter")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = Words.SLUG_LENGTH)
                    String slug);
}
