package org.notorturetj.platform.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The last steps, the same for both documents. */
final class Finish {
    private Finish() {}

    static void document(OpenAPI document) {
        CommonParameters.shareIn(document);
        NamedItems.nameIn(document.getComponents());
        PlainValues.settleIn(document);
        DeclaredOrder.restoreIn(document.getComponents());
        ReachableSchemas.keepIn(document);
        ComposedExamples.addTo(document.getComponents());
        StableOrder.sort(document);
    }
}
