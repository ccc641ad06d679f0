package org.notorturetj.platform.openapi;

import java.util.Comparator;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;
import org.notorturetj.api.desk.DeskContract;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Completes the desk's OpenAPI document: description, security scheme, problems. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = DeskDocument.NAME)
public class DeskDocument implements OASFilter {
    /** As in {@code quarkus.smallrye-openapi.desk.*}. */
    static final String NAME = "desk";

    private final IndexView code;

    /** Handed the classes of the application by the build. */
    public DeskDocument(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DocumentScope.DESK.keepIn(document);
        document.getInfo()
                .title(DeskContract.TITLE)
                .version(DeskContract.VERSION)
                .summary(DeskContract.SUMMARY)
                .description(DeskContract.DESCRIPTION);
        document.getServers().get(0).description("The server that this document came from");
        document.getComponents()
                .addSecurityScheme(
                        DeskContract.SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(DeskContract.SCHEME_DESCRIPTION));
        document.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme(DeskContract.SCHEME));
        document.setTags(
                document.getTags().stream().sorted(Comparator.comparing(Tag::getName)).toList());
        AccountNames.addTo(document.getComponents(), code);
        IdempotencyKeys.addTo(document, code);
        DeskResponses.addTo(document);
        CommonSteps.apply(document, code);
    }
}
