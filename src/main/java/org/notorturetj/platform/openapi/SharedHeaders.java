package org.notorturetj.platform.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers that are declared once in a document and referenced by name. */
final class SharedHeaders {
    private SharedHeaders() {}

    static void addTo(APIResponse response, List<String> names) {
        for (String name : names) {
            Header reference = OASFactory.createHeader().ref("#/components/headers/" + name);
            response.addHeader(name, reference);
        }
    }

    static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .examples(List.of(example)));
    }
}
