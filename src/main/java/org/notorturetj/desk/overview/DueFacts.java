package org.notorturetj.desk.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.AlertFacts;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.hotline.LineVerification;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.Actor;

/** Due dates in published facts: hotlines to re-verify, alerts that expire. */
@ApplicationScoped
class DueFacts {
    /** How much clocks may differ. */
    private static final Duration CLOCKS = Duration.ofDays(1);

    private final FactsVersions facts;
    private final LineVerification verification;

    DueFacts(FactsVersions facts, LineVerification verification) {
        this.facts = facts;
        this.verification = verification;
    }

    /** Callable hotlines that were never verified, or must be re-verified by then. */
    Stream<DueItem> lines(Instant until) {
        return facts.publiclyVisible(DocumentType.HOTLINE.word()).stream()
                .flatMap(version -> line(version, until));
    }

    /**
     * The same lines, for those who have to ring them now: since then, or since it is published.
     */
    Stream<InboxItem> toRing(Instant now) {
        return facts.publiclyVisible(DocumentType.HOTLINE.word()).stream()
                .flatMap(
                        version ->
                                line(version, now)
                                        .map(
                                                due ->
                                                        InboxItem.waiting(
                                                                        due.kind(),
                                                                        since(due, version),
                                                                        Actor.SERVER.id())
                                                                .document(due.document())
                                                                .build()));
    }

    private static Instant since(DueItem due, Facts version) {
        return Stream.of(due.at(), version.publishedAt(), version.savedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Active alerts that expire by then. */
    Stream<DueItem> alerts(Instant until) {
        return facts.publiclyVisible(DocumentType.ALERT.word()).stream()
                .flatMap(version -> alert(version, until));
    }

    private Stream<DueItem> line(Facts version, Instant until) {
        HotlineFacts line = CanonicalJson.read(version.content(), HotlineFacts.class);
        if (!line.callable()) {
            return Stream.empty();
        }
        // Nobody has rung it in a year to come: that was a slip, of before it was refused.
        if (line.verifiedAt() == null || line.verifiedAt().isAfter(until.plus(CLOCKS))) {
            return Stream.of(item("line_unverified", null, version));
        }
        Instant stale = verification.staleAfter(line);
        return stale == null || stale.isAfter(until)
                ? Stream.empty()
                : Stream.of(item("line_stale", stale, version));
    }

    private static Stream<DueItem> alert(Facts version, Instant until) {
        AlertFacts alert = CanonicalJson.read(version.content(), AlertFacts.class);
        return alert.active() && !alert.expiresAt().isAfter(until)
                ? Stream.of(item(DocumentType.ALERT.word(), alert.expiresAt(), version))
                : Stream.empty();
    }

    private static DueItem item(String kind, @Nullable Instant at, Facts version) {
        return new DueItem(kind, at, version.documentId(), null, null, null, null);
    }
}
