package org.notorturetj.api.desk.type;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;

/** The words that members are chosen from. */
@Path(DeskContract.BASE + "/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Types", description = "What documents are made of, for whoever makes a form")
public interface VocabulariesApi {
    @GET
    @Operation(
            operationId = "listVocabularies",
            summary = "All words to choose from, with their names in three languages",
            description =
                    "kinds (of articles), levels and audience (of guides and lines), caseStatuses, contactKinds, channels and licences are lists of the desk; sections, topics and regions are its documents of these types. In one answer: there are few, and a form needs them all.")
    Items<WordList> list();
}
