package org.notorturetj.platform.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the public OpenAPI document at build time. One filter, because the steps depend on each
 * other: common responses first, then names, plain values and examples, ordering last.
 */
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.BUILD,
        documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME)
public class PublicDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        DocumentScope.PUBLIC.keepIn(document);
        PublicResponses.addTo(document);
        DeviceResponses.addTo(document);
        NoStoreResponses.addTo(document);
        CommonSteps.apply(document);
    }
}
