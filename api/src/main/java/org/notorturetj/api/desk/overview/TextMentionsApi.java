package org.notorturetj.api.desk.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.paging.PageRequest;

/** Which texts a change of a number concerns. */
@Path(DeskContract.BASE + "/documents/{id}/mentions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What waits, what is due, and what is missing")
public interface TextMentionsApi {
    @GET
    @Operation(
            operationId = "listTextMentions",
            summary = "Published texts that name what a line or contact can be reached by",
            description =
                    "Looked for in every language and every way of writing it, by the numbers, addresses and accounts that the line or contact has in public now and those it had. Empty for documents of other types.")
    Items<TextMention> list(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @BeanParam @Valid PageRequest page);
}
