package org.notorturetj.platform.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** The final steps, the same for both documents. */
final class CommonSteps {
    private CommonSteps() {}

    static void apply(OpenAPI document, IndexView code) {
        CommonParameters.shareIn(document);
        NamedItems.nameIn(document.getComponents());
        PlainValues.applyTo(document);
        DeclaredOrder.restoreIn(document.getComponents(), code);
        ReachableSchemas.keepIn(document);
        ComposedExamples.addTo(document.getComponents());
        StableOrder.sort(document);
    }
}
