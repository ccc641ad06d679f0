package org.notorturetj.platform.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The final steps, the same for both documents. */
final class CommonSteps {
    private CommonSteps() {}

    static void apply(OpenAPI document) {
        CommonParameters.shareIn(document);
        NamedItems.nameIn(document.getComponents());
        PlainValues.applyTo(document);
        DeclaredOrder.restoreIn(document.getComponents());
        ReachableSchemas.keepIn(document);
        ComposedExamples.addTo(document.getComponents());
        StableOrder.sort(document);
    }
}
