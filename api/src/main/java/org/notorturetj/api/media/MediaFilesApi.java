package org.notorturetj.api.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bytes of pictures, reports and recordings, by the addresses that records name. */
@Path("/media")
@Tag(name = "Media")
public interface MediaFilesApi {
    @GET
    @Path("/{hash:[0-9a-f]{64}}.{ext:[a-z0-9]{3,4}}")
    @Operation(
            operationId = "getMediaFile",
            summary = "A picture, a report or a recording",
            description =
                    "Its name is the SHA-256 of its bytes, so it never changes, and whoever has it can check it. Follow the addresses in records, which name its length too. Takes Range, one at a time. 410 once it was taken away: delete your copy.")
    @APIResponse(
            responseCode = "200",
            description = "Bytes",
            content = {
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/webp",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "audio/mpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "audio/ogg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "video/mp4",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    Response file(
            @PathParam("hash")
                    @Parameter(
                            description = "SHA-256 of the bytes in 64 small hexadecimal digits",
                            example =
                                    "44100b6a3bd28ba49125f5d2349f6d85fbd8cd9bd2295ff9ba9d22a54ba22d0f")
                    String hash,
            @PathParam("ext")
                    @Parameter(
                            description = "What it is: jpg, png, webp, pdf, mp3, opus or mp4",
                            example = "webp")
                    String ext);
}
