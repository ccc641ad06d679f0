package org.notorturetj.api.desk.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.paging.PageRequest;

/** What waits for whoever asks. */
@Path(DeskContract.BASE + "/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What waits, what is due, and what is missing")
public interface InboxApi {
    @GET
    @Operation(
            operationId = "getInbox",
            summary = "What waits for you",
            description =
                    "By the roles of this moment: what you may approve, decide or review, what came back to you, what of yours is approved and waits to be published, what you are asked to go on with, what you scheduled, wrote or approved and was refused at its moment. Group after group: what waits for your yes first, then what the server could not do, and so on; the oldest of each first. `groups` has how much waits in each.")
    Inbox get(
            @HeaderParam("Accept-Language")
                    @Parameter(description = "Language of the reasons", example = "ru")
                    @Size(max = 200)
                    @Nullable String acceptLanguage,
            @QueryParam("group")
                    @Parameter(description = "Only this group", example = "decide")
                    @Pattern(regexp = "(" + InboxGroup.WORDS + ")")
                    @Nullable String group,
            @BeanParam @Valid PageRequest page);
}
