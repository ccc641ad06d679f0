package org.notorturetj.api.desk.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/** The consent of a case, under which its updates and alerts are too, and of those in media. */
@Path(DeskContract.BASE + "/documents/{id}/consent")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Consents",
        description = "What the people in cases, pictures and recordings have agreed to")
public interface ConsentApi {
    @GET
    @Operation(
            operationId = "getConsent",
            summary = "The consent of a case, or of those whom a media document shows",
            description =
                    "The last one that was recorded, in force or withdrawn; of an update or an alert that of the case it tells of, whose id the answer has. Desk only.")
    RecordedConsent get(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordConsent",
            summary = "Record the consent of a case, or of those whom a media document shows",
            description =
                    "Without one in force neither the case nor its updates nor an active alert of it can be published, and no media document that does not say that nobody can be recognised. The first needs If-None-Match: *, all others If-Match. It takes the place of the one before, which is kept. What is public and not covered any more is withdrawn in the same moment.")
    @APIResponse(responseCode = "200", description = "The consent")
    @APIResponse(responseCode = "410", description = "The document was redacted")
    RecordedConsent put(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Size(max = 100) @Nullable String ifNoneMatch,
            @Valid @NotNull NewConsent consent);

    @DELETE
    @Operation(
            operationId = "withdrawConsent",
            summary = "Withdraw the consent of a case, or of those whom a media document shows",
            description =
                    "By one person, without If-Match, whatever the state: the case, its updates and its alerts are withdrawn in one publication, and what was scheduled of them is stopped. The record of the consent is kept. Of a media document everything that shows it is published anew without it. Nothing is erased: that takes a redaction, by two people, which is proposed at once for a media document.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    ConsentWithdrawal withdraw(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);
}
