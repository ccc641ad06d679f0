package org.notorturetj.platform.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A response that is declared once in a document and referenced by name. */
record SharedResponse(String name, String description, List<String> headers) {
    SharedResponse(String name, String description, String... headers) {
        this(name, description, List.of(headers));
    }

    /** Adds a reference to it to an operation. */
    void referFrom(Operation operation, String status) {
        APIResponse reference =
                OASFactory.createAPIResponse().ref("#/components/responses/" + name);
        operation.getResponses().addAPIResponse(status, reference);
    }

    /** The response with a problem (RFC 9457) of the named schema as its body. */
    APIResponse problem(String schema) {
        return plain().content(problemContent(schema));
    }

    /** The response with a page for people, or a problem where no page can be told. */
    APIResponse page() {
        return plain().content(pageContent("Problem"));
    }

    static Content pageContent(String problem) {
        return problemContent(problem)
                .addMediaType(
                        "text/html",
                        OASFactory.createMediaType()
                                .schema(
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.STRING)));
    }

    /** The response without a body. */
    APIResponse plain() {
        APIResponse response = OASFactory.createAPIResponse().description(description);
        SharedHeaders.addTo(response, headers);
        return response;
    }

    static Content problemContent(String name) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/" + name);
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
    }
}
