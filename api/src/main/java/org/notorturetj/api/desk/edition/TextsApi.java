package org.notorturetj.api.desk.edition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Assignment;
import org.notorturetj.api.desk.ChangeRequest;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

/** The editions of a document: one language's text at a time. */
@Path(DeskContract.BASE + "/documents/{id}/editions/{lang}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Documents with their facts and texts")
@APIResponse(responseCode = "200", description = "What it is now")
@APIResponse(responseCode = "410", description = "The text was redacted")
public interface TextsApi {
    @GET
    @Operation(
            operationId = "getText",
            summary = "The text that is worked on",
            description =
                    "The newest edition of the language that has not gone out, else the newest of all.")
    WorkingText get(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveText",
            summary = "Save a text",
            description =
                    "Saves over a draft, or begins a new edition. The first one needs If-None-Match: *, all others If-Match. Every save stays among the revisions.")
    @APIResponse(responseCode = "409", description = "It is in review: ask for changes first")
    @APIResponse(
            responseCode = "410",
            description = "A text of this language was redacted: there will be no other")
    WorkingText save(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Size(max = 100) @Nullable String ifNoneMatch,
            @Valid @NotNull NewText content);

    @POST
    @Path("/submission")
    @Operation(
            operationId = "submitText",
            summary = "Say that a text is ready",
            description =
                    "It is checked together with the facts, and all that is wrong is told at once: what is missing or blank, initials that are none, what Markdown would lose (with the line), and addresses of the previous website that belong to another document. Members of the facts are told as facts/….")
    @APIResponse(responseCode = "409", description = "It is not a draft")
    @APIResponse(
            responseCode = "422",
            description = "Something is missing or wrong; errors names all of it")
    WorkingText submit(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch);

    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveText",
            summary = "Approve a text",
            description =
                    "By somebody who did not write it; articles, pages, topics, sections, home and regions may be approved by the coordinator who wrote them. Whoever approves names each of its warnings; of a text without any the body may be left out.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not in review, or is the approver's own; or warnings were not named, each of which errors has, ready to be copied")
    WorkingText approve(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable TextApproval approval);

    @POST
    @Path("/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestChangesOfText",
            summary = "Ask for changes",
            description =
                    "Back to its author; who submitted it may take it back with it. What is said becomes a comment. The body may be left out.")
    @APIResponse(responseCode = "409", description = "It is neither in review nor approved")
    WorkingText requestChanges(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable ChangeRequest changes);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/assignment")
    @Operation(
            operationId = "assignText",
            summary = "Ask somebody to go on with a text",
            description = "It appears in that person's inbox.")
    @APIResponse(responseCode = "409", description = "There is no such account, or it is frozen")
    WorkingText assign(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("lang") Language lang,
            @Valid @NotNull Assignment body);
}
