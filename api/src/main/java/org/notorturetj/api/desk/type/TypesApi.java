package org.notorturetj.api.desk.type;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;

/** What documents are made of. */
@Path(DeskContract.BASE + "/types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Types", description = "What documents are made of, for whoever makes a form")
public interface TypesApi {
    @GET
    @Operation(
            operationId = "listTypes",
            summary = "The types of documents, with a schema of their facts and of their texts",
            description =
                    "JSON Schema, draft 2020-12: what submission accepts, as far as one content tells. A draft may be saved with members missing. Beyond the schema, submission looks at what a member refers to (`x-refersTo`), whether Markdown would be lost, and whether facts and text fit each other; its answer names each member at fault. `contentMediaType` tells Markdown from plain text, `x-vocabulary` names the list of GET /desk/v1/vocabularies, `x-printedAs` the member that prints a number: a form may read it off that.")
    Items<TypeForms> list();
}
