package org.notorturetj.desk.overview;

import java.time.Instant;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.AlertFacts;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.json.CanonicalJson;

/** Due dates in published facts: hotlines to re-verify, alerts that expire. */
@ApplicationScoped
class DueFacts {
    private final FactsVersions facts;

    DueFacts(FactsVersions facts) {
        this.facts = facts;
    }

    /** Callable hotlines that were never verified, or must be re-verified by then. */
    Stream<DueItem> lines(Instant until) {
        return facts.publiclyVisible("hotline").stream().flatMap(version -> line(version, until));
    }

    /** Active alerts that expire by then. */
    Stream<DueItem> alerts(Instant until) {
        return facts.publiclyVisible("alert").stream().flatMap(version -> alert(version, until));
    }

    private static Stream<DueItem> line(Facts version, Instant until) {
        HotlineFacts line = CanonicalJson.read(version.content(), HotlineFacts.class);
        if (!line.callable()) {
            return Stream.empty();
        }
        if (line.verifiedAt() == null) {
            return Stream.of(item("line_unverified", null, version));
        }
        return line.staleAfter() == null || line.staleAfter().isAfter(until)
                ? Stream.empty()
                : Stream.of(item("line_stale", line.staleAfter(), version));
    }

    private static Stream<DueItem> alert(Facts version, Instant until) {
        AlertFacts alert = CanonicalJson.read(version.content(), AlertFacts.class);
        return alert.active() && !alert.expiresAt().isAfter(until)
                ? Stream.of(item("alert", alert.expiresAt(), version))
                : Stream.empty();
    }

    private static DueItem item(String kind, @Nullable Instant at, Facts version) {
        return new DueItem(kind, at, version.documentId(), null, null, null, null);
    }
}
