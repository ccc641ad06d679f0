package org.notorturetj.hostile;

import java.util.Arrays;

import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

/** The log of the cases: invented lines and guides, and one text that is retracted. */
final class SampleLog {
    static final String OLD = "+999000000001";
    static final String NEW = "+999000000009";
    static final String OTHER = "+999000000002";
    static final String RETRACTED = "Retracted-Name";

    private SampleLog() {}

    /** One publication. */
    static PublicLog beginning() {
        return filled(new PublicLog());
    }

    static PublicLog filled(PublicLog log) {
        return log.putInAll("hotlines", "h1", tag -> SampleRecords.hotline("h1", tag, OLD))
                .putInAll("hotlines", "h2", tag -> SampleRecords.hotline("h2", tag, OTHER))
                .putInAll(
                        "regions", "r1", tag -> SampleRecords.region("r1", tag, "TJ-KT", "\"h2\""))
                .putInAll("contacts", "c1", tag -> SampleRecords.contact("c1", tag))
                .putInAll("guides", "g1", tag -> SampleRecords.guide("g1", tag, RETRACTED))
                .putInAll("guides", "g2", tag -> SampleRecords.guide("g2", tag, "What-Stays"))
                .publish();
    }

    /** A number changes. */
    static PublicLog change(PublicLog log) {
        return log.putInAll("hotlines", "h1", tag -> SampleRecords.hotline("h1", tag, NEW))
                .publish();
    }

    /** A guide is retracted. */
    static PublicLog retract(PublicLog log) {
        return log.removeInAll("guides", "g1").publish();
    }

    /** Answers some paths with 404, so that the same files cannot be fetched otherwise. */
    static Case.Tampering without(String paths) {
        return (path, file) -> path.matches(paths) ? Reply.bare(404) : null;
    }

    /** The first that changes the response. */
    static Case.Tampering first(Case.Tampering... tamperings) {
        return (path, file) ->
                Arrays.stream(tamperings)
                        .map(tampering -> tampering.apply(path, file))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
