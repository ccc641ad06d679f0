package org.notorturetj.content.contactpoint;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** The contact points that published lines and contacts have now. */
@ApplicationScoped
public class KnownContactPoints {
    private final FactsVersions facts;

    KnownContactPoints(FactsVersions facts) {
        this.facts = facts;
    }

    /** Those of all lines that can be called, and of all contacts. */
    public Set<ContactPoint> all() {
        Set<ContactPoint> points = new LinkedHashSet<>();
        for (String type : TypeLists.words(Trait.CONTACT_POINTS)) {
            facts.publiclyVisible(type).forEach(version -> add(version, points));
        }
        return points;
    }

    /** Those of one line or contact; empty for a document of another type. */
    public Set<ContactPoint> of(String documentId) {
        Set<ContactPoint> points = new LinkedHashSet<>();
        facts.published(documentId).ifPresent(version -> add(version, points));
        return points;
    }

    /** A line has a status and channels, a contact an address; nothing else has either. */
    private static void add(Facts version, Set<ContactPoint> points) {
        JsonNode content = CanonicalJson.tree(version.content());
        if ("active".equals(content.path("status").asText())) {
            content.path("channels")
                    .forEach(it -> RecordContactPoints.own(it.path("number"), points));
        }
        RecordContactPoints.own(content.path("address"), points);
        RecordContactPoints.own(content.path("url"), points);
    }
}
