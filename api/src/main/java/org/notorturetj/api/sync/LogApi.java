package org.notorturetj.api.sync;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.text.Language;

/** The signed head, and what it vouches for. Rules: {@code mobile-contract/PROTOCOL.md}. */
@Path("/v1/sync")
@Produces(SyncWords.LINES)
@Tag(name = "Sync")
@APIResponse(
        responseCode = "200",
        description = "Lines",
        content = @Content(mediaType = SyncWords.LINES, schema = @Schema(type = SchemaType.STRING)))
public interface LogApi {
    @GET
    @Path("/head")
    @Operation(
            operationId = "getHead",
            summary = "The newest state of the log",
            description = "Signed. Ask with If-None-Match: 304 says that there is nothing new.")
    Response head();

    @GET
    @Path("/head/{seq}")
    @Operation(
            operationId = "getHeadAt",
            summary = "The newest head once it has reached a publication",
            description = "What a phone asks for that was woken up for that publication.")
    Response headAt(
            @PathParam("seq")
                    @Parameter(description = "Number of a publication", example = "42")
                    @Min(0)
                    @Max(SyncWords.HIGHEST)
                    Long seq);

    @GET
    @Path("/manifest/{lang}/{seq}")
    @Operation(
            operationId = "getManifest",
            summary = "The chunks of a language as of a publication",
            description = "Lines: entries with name, length and SHA-256, in the order of download.")
    Response manifest(
            @PathParam("lang") Language lang,
            @PathParam("seq")
                    @Parameter(description = "Number of a publication", example = "42")
                    @Min(0)
                    @Max(SyncWords.HIGHEST)
                    Long seq);

    @GET
    @Path("/chunk/{sha256}")
    @Operation(
            operationId = "getChunk",
            summary = "The records of one chunk",
            description =
                    "Named by its content. Gone as soon as a record in it is withdrawn or redacted. Takes Range.")
    Response chunk(
            @PathParam("sha256")
                    @Parameter(
                            description = "SHA-256 of the decoded bytes",
                            example =
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    @Pattern(regexp = SyncWords.SHA256)
                    @Size(max = SyncWords.SHA256_LENGTH)
                    String sha256);

    @GET
    @Path("/changes/{name}/{since}/{to}")
    @Operation(
            operationId = "getChanges",
            summary = "What changed in a chunk between two publications",
            description = "One section: a header line, then the lines that are new or other.")
    Response changes(
            @PathParam("name")
                    @Parameter(
                            description = "Name of a chunk, or manifest.{lang}",
                            example = "hotlines.tg.v1")
                    @Pattern(regexp = SyncWords.CHUNK)
                    @Size(max = SyncWords.CHUNK_LENGTH)
                    String name,
            @PathParam("since")
                    @Parameter(description = "Publication that one has", example = "41")
                    @Min(0)
                    @Max(SyncWords.HIGHEST)
                    Long since,
            @PathParam("to")
                    @Parameter(description = "Publication that one wants", example = "42")
                    @Min(0)
                    @Max(SyncWords.HIGHEST)
                    Long to);

    @GET
    @Path("/update/{lang}/{scope}/{since}/{to}")
    @Operation(
            operationId = "getUpdate",
            summary = "What changed in a language between two publications",
            description =
                    "Sections of the manifest and of every chunk of the scope that changed: after the head the only request of a phone that is up to date with an earlier one.")
    Response update(
            @PathParam("lang") Language lang,
            @PathParam("scope")
                    @Parameter(
                            description = "How much one holds: essentials or all",
                            example = "essentials")
                    @Pattern(regexp = SyncWords.SCOPE)
                    @Size(max = SyncWords.CHUNK_LENGTH)
                    String scope,
            @PathParam("since")
                    @Parameter(description = "Publication that one has", example = "41")
                    @Min(0)
                    @Max(SyncWords.HIGHEST)
                    Long since,
            @PathParam("to")
                    @Parameter(description = "Publication that one wants", example = "42")
                    @Min(0)
                    @Max(SyncWords.HIGHEST)
                    Long to);
}
