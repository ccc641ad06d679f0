package org.notorturetj.api.desk.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Patterns;

/** Clean files, for the desk alone: readers have them at other addresses, once published. */
@Path(FilesApi.PATH)
@Tag(name = "Files", description = "Pictures, reports and recordings, cleaned of who made them")
public interface FilesApi {
    String PATH = DeskContract.BASE + "/files";

    String JPEG = "image/jpeg";
    String WEBP = "image/webp";
    String PDF = "application/pdf";
    String MP3 = "audio/mpeg";
    String OGG = "audio/ogg";
    String MP4 = "video/mp4";

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFile",
            summary = "A clean file",
            description =
                    "What media documents name in their facts: whoever approves one looks at it.")
    CleanFile get(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @GET
    @Path("/{id}/parts/{position}")
    @Produces({JPEG, WEBP, PDF, MP3, OGG, MP4})
    @Operation(
            operationId = "getFilePart",
            summary = "The bytes of a part",
            description = "As they would be published; published or not.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, of the type that the file says of them",
            content = {
                @Content(
                        mediaType = JPEG,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = WEBP,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MP3,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = OGG,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MP4,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    Response part(
            @PathParam("id") @Pattern(regexp = Patterns.ID) String id,
            @PathParam("position") @Min(0) @Max(7) int position);
}
