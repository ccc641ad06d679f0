package org.notorturetj.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Finishes the public document while the application is built. One filter with an order, since each
 * step needs what the one before it left: first what all operations share, then names, plain values
 * and examples, and order last.
 */
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.BUILD,
        documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME)
public class PublicDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Door.PUBLIC.keepIn(document);
        PublicResponses.addTo(document);
        DeviceResponses.addTo(document);
        Finish.document(document);
    }
}
