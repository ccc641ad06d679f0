package org.notorturetj.platform.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Finishes the contract's document while the application is built. One filter with an order, since
 * each step needs what the one before it left: first what all operations share, then names, plain
 * values and examples, and order last.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        CommonResponses.addTo(document);
        CommonParameters.shareIn(document);
        NamedItems.nameIn(document.getComponents());
        PlainValues.settleIn(document);
        DeclaredOrder.restoreIn(document.getComponents());
        ReachableSchemas.keepIn(document);
        ComposedExamples.addTo(document.getComponents());
        StableOrder.sort(document);
    }
}
