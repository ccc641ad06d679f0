package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.feed.FeedWords;
import org.notorturetj.api.type.Trait;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the public OpenAPI document at build time. One filter, because the steps depend on each
 * other: common responses first, then names, plain values and examples, ordering last.
 */
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.BUILD,
        documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME)
public class PublicDocument implements OASFilter {
    private final IndexView code;

    /** Handed the classes of the application by the build. */
    public PublicDocument(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DocumentScope.PUBLIC.keepIn(document);
        listFeeds(document);
        PublicResponses.addTo(document);
        DeviceResponses.addTo(document);
        NoStoreResponses.addTo(document);
        CommonSteps.apply(document, code);
    }

    /** The files that there are, which annotations cannot take from the feeds. */
    private static void listFeeds(OpenAPI document) {
        List<Object> files = new ArrayList<>();
        for (FeedName feed : FeedName.values()) {
            for (FeedFormat format : FeedFormat.values()) {
                files.add(feed.word() + "." + format.extension());
            }
        }
        for (FeedName feed : FeedName.values()) {
            if (feed.documentType().is(Trait.IN_CALENDARS)) {
                files.add(feed.word() + FeedWords.ICS);
            }
        }
        document.getPaths().getPathItem("/feeds/{lang}/{file}").getGET().getParameters().stream()
                .filter(parameter -> parameter.getName().equals("file"))
                .forEach(parameter -> parameter.getSchema().setEnumeration(files));
    }
}
