package org.notorturetj.api.problem;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    String get(
            @PathParam("slug")
                    @Parameter(description = "Slug of the problem type", example = "bad-parameter")
                    @Pattern(regexp = Words.SLUG)
                    @Size(max = Words.SLUG_LENGTH)
                    String slug);
}
