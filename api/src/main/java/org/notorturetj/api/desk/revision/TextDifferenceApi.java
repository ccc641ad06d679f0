package org.notorturetj.api.desk.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

/** What has changed in one language's text. */
@Path(DeskContract.BASE + "/documents/{id}/editions/{lang}/difference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions", description = "What was saved before, and what has changed since")
public interface TextDifferenceApi {
    @GET
    @Operation(
            operationId = "compareTexts",
            summary = "How two editions differ",
            description =
                    "Member by member, long texts word by word. Any two saves of the language can be compared; without from what the public reads is the one before, without to and toSave the text that is worked on is the one after.")
    @APIResponse(responseCode = "200", description = "The difference")
    @APIResponse(
            responseCode = "404",
            description = "One of them is not there, or the public reads nothing of it")
    @APIResponse(responseCode = "410", description = "A text of this language was redacted")
    Difference compare(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @BeanParam @Valid Compared compared);
}
