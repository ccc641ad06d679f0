package org.notorturetj.api.desk.upload;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/**
 * Uploads as tus 1.0 has them (tus.io: core, creation, termination, expiration), in parts that fit
 * the desk's limit of a body.
 */
@Path(UploadsApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "Pictures, reports and recordings, cleaned of who made them")
public interface UploadsApi {
    String PATH = DeskContract.BASE + "/uploads";

    /** The type of a part of a file. */
    String PART = "application/offset+octet-stream";

    /** The protocol's version, and the headers in which it speaks. */
    String VERSION = "1.0.0";

    String RESUMABLE = "Tus-Resumable";
    String LENGTH = "Upload-Length";
    String OFFSET = "Upload-Offset";

    /** Bytes of the longest file. */
    long MOST_BYTES = 25L * 1024 * 1024;

    @POST
    @Operation(
            operationId = "createUpload",
            summary = "Begin to upload a file",
            description =
                    "JPEG, PNG, WebP, PDF, MP3 or Ogg Opus of up to 25 MB, and MP4 of up to five minutes where the server has ffmpeg. What Upload-Metadata says, such as the name of the file, is not read. Ten may be open at once; one that nobody goes on with is forgotten after 48 hours. OPTIONS says what of tus is there.")
    @APIResponse(
            responseCode = "201",
            description = "Send the file to the address in Location",
            content = @Content(schema = @Schema(implementation = UploadedFile.class)))
    @APIResponse(responseCode = "409", description = "Too many of yours are open")
    @APIResponse(responseCode = "412", description = "Tus-Resumable is not 1.0.0")
    @APIResponse(responseCode = "413", description = "It is longer than Tus-Max-Size")
    Response create(
            @HeaderParam(RESUMABLE)
                    @Parameter(description = "The version of tus", example = VERSION)
                    @Size(max = 20)
                    @Nullable String version,
            @HeaderParam(LENGTH)
                    @Parameter(
                            description = "Length of the whole file in bytes",
                            example = "3000000")
                    @NotNull
                    @Min(1)
                    Long length);

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getUpload",
            summary = "What has become of an upload",
            description =
                    "Only your own. The same headers answer a HEAD. Cleaning takes a few seconds once the last byte is there: ask again.")
    @APIResponse(
            responseCode = "200",
            description = "Its state",
            headers = {@Header(name = OFFSET), @Header(name = LENGTH)},
            content = @Content(schema = @Schema(implementation = UploadedFile.class)))
    Response get(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @PATCH
    @Path("/{id}")
    @Consumes(PART)
    @Operation(
            operationId = "appendToUpload",
            summary = "Send the next part",
            description =
                    "At most 200 kB at once. It is kept as a whole or not at all: after a cut line ask by HEAD where to go on.")
    @APIResponse(responseCode = "204", description = "It is kept", headers = @Header(name = OFFSET))
    @APIResponse(
            responseCode = "409",
            description = "The upload goes on at another offset, or is complete")
    @APIResponse(responseCode = "412", description = "Tus-Resumable is not 1.0.0")
    @APIResponse(responseCode = "413", description = "More bytes than a part, or the file, has")
    @APIResponse(responseCode = "415", description = "The body is not " + PART)
    Response append(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam(RESUMABLE)
                    @Parameter(description = "The version of tus", example = VERSION)
                    @Size(max = 20)
                    @Nullable String version,
            @HeaderParam(OFFSET)
                    @Parameter(description = "Where in the file the part begins", example = "0")
                    @NotNull
                    @Min(0)
                    @Max(MOST_BYTES)
                    Long offset,
            byte[] part);

    @GET
    @Path("/{id}/words")
    @Operation(
            operationId = "getUploadWords",
            summary = "The words of a text of Word",
            description =
                    "Of a .docx, which is refused as a file (`office`): read anew each time in a process of its own, and not kept. What was deleted, commented or hidden in it, and who wrote it, is left out.")
    @APIResponse(responseCode = "200", description = "Its words")
    @APIResponse(responseCode = "422", description = "It cannot be read; errors says what to do")
    WordsOfFile words(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteUpload",
            summary = "Erase an upload",
            description =
                    "With the original, if it is still there. A clean file that was made of it stays.")
    @APIResponse(responseCode = "204", description = "Nothing of it is kept any more")
    Response delete(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @HeaderParam(RESUMABLE)
                    @Parameter(description = "The version of tus", example = VERSION)
                    @Size(max = 20)
                    @Nullable String version);

    @POST
    @Path("/{id}/files")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "coverUpload",
            summary = "Make another clean file of it, with covers",
            description =
                    "What nobody is to see of a picture is filled with one colour, a tenth wider on each side, before anything is made smaller. The file before stays as it is. Possible as long as the original is there: until what uses it is first published, or 14 days.")
    @APIResponse(
            responseCode = "202",
            description = "It is being made: ask the upload for its id",
            content = @Content(schema = @Schema(implementation = UploadedFile.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not complete, was refused, or is being made already")
    Response cover(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @NotNull @Valid NewCovers covers);
}
