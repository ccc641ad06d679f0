package org.notorturetj.api.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.text.Language;

/** Regions, topics, sections and contacts, each list whole. */
@Path("/v1/{lang}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
public interface DirectoryApi {
    @GET
    @Path("/regions")
    @Operation(
            operationId = "listRegions",
            summary = "Regions",
            description = "Each with its own lines in order and a note on coverage.")
    Listing<Region> regions(@PathParam("lang") Language lang);

    @GET
    @Path("/topics")
    @Operation(
            operationId = "listTopics",
            summary = "Topics",
            description = "The vocabulary of the filter `topic`.")
    Listing<Topic> topics(@PathParam("lang") Language lang);

    @GET
    @Path("/sections")
    @Operation(
            operationId = "listSections",
            summary = "Sections",
            description = "The vocabulary of the filter `section`.")
    Listing<Section> sections(@PathParam("lang") Language lang);

    @GET
    @Path("/contacts")
    @Operation(
            operationId = "listContacts",
            summary = "Contacts",
            description =
                    "How to reach the Coalition, and what each channel reveals. There is no form that takes a person's story.")
    Listing<Contact> contacts(@PathParam("lang") Language lang);

    @GET
    @Path("/vocabularies")
    @Operation(
            operationId = "getVocabularies",
            summary = "Names of kinds, levels, audiences and statuses",
            description =
                    "What to show for the words of open strings, and the choices of the filters `kind`, `level`, `audience`, `status`, `state`, `channel` and `in`. Sections, topics and regions are lists of their own. A word that is not here yet is shown as its nearest kind, never as it is written.")
    Vocabularies vocabularies(@PathParam("lang") Language lang);
}
