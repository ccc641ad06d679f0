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

/** What is carried by hand: keys, whole languages in one file, the card for a QR code. */
@Path("/v1/sync")
@Produces(SyncWords.LINES)
@Tag(name = "Sync")
public interface CarryApi {
    @GET
    @Path("/root/{n}")
    @Operation(
            operationId = "getRoot",
            summary = "The keys that are trusted for what",
            description = "Signed as the root before and as itself demand.")
    @APIResponse(
            responseCode = "200",
            description = "A signed root",
            content =
                    @Content(
                            mediaType = SyncWords.LINES,
                            schema = @Schema(type = SchemaType.STRING)))
    Response root(
            @PathParam("n")
                    @Parameter(description = "Number of a root, from 1", example = "1")
                    @Min(0)
                    @Max(SyncWords.HIGHEST)
                    Long n);

    @GET
    @Path("/pack/{lang}")
    @Produces(SyncWords.PACK)
    @Operation(
            operationId = "getEssentials",
            summary = "The essentials of a language in one file",
            description =
                    "Hotlines, regions, contacts, alerts, guides and the rules for apps, with roots, head and manifest: for a first run, a USB stick, Bluetooth. Takes Range.")
    @APIResponse(
            responseCode = "200",
            description = "A pack",
            content =
                    @Content(
                            mediaType = SyncWords.PACK,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    Response pack(@PathParam("lang") Language lang);

    @GET
    @Path("/pack/{lang}/{scope}")
    @Produces(SyncWords.PACK)
    @Operation(
            operationId = "getPack",
            summary = "A language in one file",
            description = "As the essentials, or with everything there is. Takes Range.")
    @APIResponse(
            responseCode = "200",
            description = "A pack",
            content =
                    @Content(
                            mediaType = SyncWords.PACK,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    Response packOf(
            @PathParam("lang") Language lang,
            @PathParam("scope")
                    @Parameter(
                            description = "How much is in it: essentials or all",
                            example = "all")
                    @Pattern(regexp = SyncWords.SCOPE)
                    @Size(max = SyncWords.CHUNK_LENGTH)
                    String scope);

    @GET
    @Path("/card/{lang}")
    @Operation(
            operationId = "getCard",
            summary = "The hotline numbers, signed",
            description = "Small enough for a QR code on paper.")
    @APIResponse(
            responseCode = "200",
            description = "A signed card",
            content =
                    @Content(
                            mediaType = SyncWords.LINES,
                            schema = @Schema(type = SchemaType.STRING)))
    Response card(@PathParam("lang") Language lang);

    @GET
    @Path("/qr/{lang:" + SyncWords.LANGUAGE_IN_A_NAME + "}.svg")
    @Produces("image/svg+xml")
    @Operation(
            operationId = "getCardAsSvg",
            summary = "The card as a QR code to print",
            description = "A picture of any size.")
    @APIResponse(
            responseCode = "200",
            description = "A picture",
            content =
                    @Content(
                            mediaType = "image/svg+xml",
                            schema = @Schema(type = SchemaType.STRING)))
    Response svg(@PathParam("lang") Language lang);

    @GET
    @Path("/qr/{lang:" + SyncWords.LANGUAGE_IN_A_NAME + "}.png")
    @Produces("image/png")
    @Operation(
            operationId = "getCardAsPng",
            summary = "The card as a QR code to show",
            description = "A picture with four pixels for each module.")
    @APIResponse(
            responseCode = "200",
            description = "A picture",
            content =
                    @Content(
                            mediaType = "image/png",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    Response png(@PathParam("lang") Language lang);
}
