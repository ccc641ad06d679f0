package org.notorturetj.desk.listing;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.edition.TextSource;
import org.notorturetj.content.document.TranslationSource;
import org.notorturetj.platform.http.Addresses;

/** Finds what a text was translated from. */
@ApplicationScoped
public class TextSources {
    private final Addresses links;

    TextSources(Addresses links) {
        this.links = links;
    }

    /**
     * The source of a text of a document.
     *
     * @param behindSince when its source was first changed; null while it is not behind
     * @return null for an original
     */
    public @Nullable TextSource of(
            String documentId, @Nullable TranslationSource source, @Nullable Instant behindSince) {
        return source == null
                ? null
                : new TextSource(
                        source.language(),
                        source.number(),
                        source.save(),
                        behindSince != null,
                        behindSince,
                        behindSince == null
                                ? null
                                : links.api(
                                        "/desk/v1/documents/%s/editions/%s/difference?from=%d&fromSave=%d"
                                                .formatted(
                                                        documentId,
                                                        source.language().tag(),
                                                        source.number(),
                                                        source.save())));
    }
}
