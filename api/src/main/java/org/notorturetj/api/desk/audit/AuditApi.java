package org.notorturetj.api.desk.audit;

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

/** Who did what to which document, and when. */
@Path(DeskContract.BASE + "/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what to which document, and when")
public interface AuditApi {
    @GET
    @Operation(
            operationId = "listAudit",
            summary = "The audit, newest first",
            description =
                    "Filters combine. What happens while pages are read moves none of them. Names of members, never values; no address and no device.")
    Items<AuditedAct> list(
            @BeanParam @Valid AuditedActFilter filter, @BeanParam @Valid PageRequest page);
}
