package org.notorturetj.api.desk.warning;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;

/** What the desk points out in a document. */
@Path(DeskContract.BASE + "/documents/{id}/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Warnings", description = "What the desk points out, and never blocks")
public interface WarningsApi {
    @GET
    @Operation(
            operationId = "listWarnings",
            summary = "What to look at before publishing",
            description =
                    "Looks at the texts that are worked on, together with the facts and, for case updates and alerts, with their case: whether initials, a day, a place and an occupation together may identify a person, whether a full name fits the initials of the case, whether the number of a passport, an address, a village, an age or a trade with a place stands there, and whether an official is named before a final verdict. That it may name somebody who is protected is told of the document as a whole, is counted, and is refused for a while to an account that has met many names; whoever may read the names is told each place, programs nothing. Lists and forms of words in three languages find it, so that it misses some and warns in vain at times: an empty list is no clearance.")
    Items<Warning> list(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam("Accept-Language")
                    @Parameter(description = "Language of the messages", example = "ru")
                    @Size(max = 200)
                    @Nullable String acceptLanguage);
}
