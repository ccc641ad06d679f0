package org.notorturetj.api.desk.imported;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;

/**
 * What looks like a person's name in texts of the previous website. Such a text is stored nowhere
 * until somebody has said of each name what is to become of it.
 */
@Path(DeskContract.BASE + "/imported-names")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imported names", description = "Names in texts of the previous website")
public interface ImportedNamesApi {
    /** The form of an id: a keyed hash with the number of its key. */
    String ID = "[0-9a-f]{66}";

    /** An id. */
    String EXAMPLE = "01e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @GET
    @Operation(
            operationId = "listImportedNames",
            summary = "The names that texts of the previous website wait for",
            description =
                    "For coordinators and lawyers only: first those about which nobody has said anything, then those that wait for a second person, then the others. Empty where import.key is not in the folder of the keys.")
    Items<ImportedName> list(@BeanParam @Valid PageRequest page);

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideImportedName",
            summary = "Say what is to become of a name, in every text that has it",
            description =
                    "Texts come in with the next import. Whoever says the same as somebody else confirms it: in texts about a case it takes two people. Another decision replaces the one before.")
    @APIResponse(responseCode = "200", description = "Decided")
    ImportedName decide(
            @PathParam("id")
                    @Parameter(description = "Id of the name", example = EXAMPLE)
                    @Pattern(regexp = ID)
                    String id,
            @Valid @NotNull NameJudgement judgement);

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "undecideImportedName",
            summary = "Take back what was said of a name",
            description =
                    "With the next import its texts wait again, and drafts that nobody has touched are deleted.")
    @APIResponse(responseCode = "204", description = "Nothing is said of it any more")
    void takeBack(
            @PathParam("id")
                    @Parameter(description = "Id of the name", example = EXAMPLE)
                    @Pattern(regexp = ID)
                    String id);
}
