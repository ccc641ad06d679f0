package org.notorturetj.publication.media;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.type.Facets;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.publication.log.Change;

/** Which published documents name which media, by the facets of their records. */
@ApplicationScoped
public class MediaUsers {
    private static final String FACET = "media";

    private final DeskDatabase database;

    MediaUsers(DeskDatabase database) {
        this.database = database;
    }

    /** Whether something published names it. */
    public boolean any(String media) {
        return !of(media).isEmpty();
    }

    /** The published documents that name it, before this publication is written. */
    List<String> of(String media) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT DISTINCT document_id FROM published.listing WHERE facets @> ?",
                                        (Object) new String[] {Facets.facet(FACET, media)})
                                .mapTo(String.class)
                                .list());
    }

    /** The media that published documents name, before this publication is written. */
    public Set<String> namedBy(Set<String> documents) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT DISTINCT substr(facet, 7) FROM published.listing, unnest(facets) facet WHERE document_id = ANY (?) AND facet LIKE 'media:%'",
                                        (Object) documents.toArray(String[]::new))
                                .mapTo(String.class)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Whether a record that is put names it. */
    static boolean names(Change.Put put, String media) {
        return put.shown().facets().contains(Facets.facet(FACET, media));
    }
}
