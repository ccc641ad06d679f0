package org.notorturetj.api.desk.workflow;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;

/** Who else works at the desk. */
@Path(DeskContract.BASE + "/colleagues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
public interface ColleaguesApi {
    @GET
    @Operation(
            operationId = "listColleagues",
            summary = "The people of the desk, to choose from",
            description =
                    "Whom a text can be given to, or asked to approve; oneself too. For people, not for programs. Left out are programs, frozen accounts, and those that nobody has taken up yet. No logins, no addresses, no roles.")
    Items<Colleague> list(
            @BeanParam @Valid ColleagueFilter filter, @BeanParam @Valid PageRequest page);
}
