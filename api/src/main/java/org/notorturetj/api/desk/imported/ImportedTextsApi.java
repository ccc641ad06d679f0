package org.notorturetj.api.desk.imported;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;

/** Drafts that the import has made, and how many of them become public at once. */
@Path(DeskContract.BASE + "/imported-texts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imported texts", description = "Texts of the previous website, before they are public")
public interface ImportedTextsApi {
    @GET
    @Operation(
            operationId = "listImportedTexts",
            summary = "Texts of the previous website that are not published yet",
            description =
                    "Drafts that an import has made, and what was submitted or approved of them, by the date that they had there, the newest first; those without a date at the end. Without those that somebody has sent back, or that wait for a moment.")
    Items<ImportedText> list(@BeanParam @Valid PageRequest page);

    @POST
    @Path("/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stepImportedTexts",
            summary = "Submit, approve or publish texts of the previous website",
            description =
                    "Each document by itself, whatever becomes of the others: all its steps, or none. The rules are those of each step alone: who may, who counts as somebody else, names, warnings, what takes two people. Publication keeps the date that a text had; feeds tell nothing of it, since their readers know it, and no phone is woken.")
    @APIResponse(responseCode = "200", description = "What became of each, in their order")
    Items<ImportedStepResult> step(@Valid @NotNull ImportedStep step);
}
