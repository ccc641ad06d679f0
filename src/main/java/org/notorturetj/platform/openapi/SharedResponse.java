package org.notorturetj.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A response that stands once in the document and is referred to by its name. */
record SharedResponse(String name, String description, List<String> headers) {
    SharedResponse(String name, String description, String... headers) {
        this(name, description, List.of(headers));
    }

    /** Lets an operation answer with it. */
    void referFrom(Operation operation, String status) {
        APIResponse reference =
                OASFactory.createAPIResponse().ref("#/components/responses/" + name);
        operation.getResponses().addAPIResponse(status, reference);
    }

    /** As a problem of RFC 9457, in the form of a schema. */
    APIResponse problem(String schema) {
        return plain().content(problemContent(schema));
    }

    /** Without a body. */
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
