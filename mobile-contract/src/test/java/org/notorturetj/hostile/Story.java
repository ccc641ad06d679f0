package org.notorturetj.hostile;

import java.util.Arrays;

import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;

/** The log that the cases tell: invented lines and guides, and one text that is retracted. */
final class Story {
    static final String OLD = "+999000000001";
    static final String NEW = "+999000000009";
    static final String OTHER = "+999000000002";
    static final String RETRACTED = "Retracted-Name";

    private Story() {}

    /** One publication. */
    static Log beginning() {
        return filled(new Log());
    }

    static Log filled(Log log) {
        return log.putInAll("hotlines", "h1", tag -> Records.hotline("h1", tag, OLD))
                .putInAll("hotlines", "h2", tag -> Records.hotline("h2", tag, OTHER))
                .putInAll("regions", "r1", tag -> Records.region("r1", tag, "TJ-KT", "\"h2\""))
                .putInAll("contacts", "c1", tag -> Records.contact("c1", tag))
                .putInAll("guides", "g1", tag -> Records.guide("g1", tag, RETRACTED))
                .putInAll("guides", "g2", tag -> Records.guide("g2", tag, "What-Stays"))
                .publish();
    }

    /** A number changes. */
    static Log change(Log log) {
        return log.putInAll("hotlines", "h1", tag -> Records.hotline("h1", tag, NEW)).publish();
    }

    /** A guide is retracted. */
    static Log retract(Log log) {
        return log.removeInAll("guides", "g1").publish();
    }

    /** Answers some paths with 404, so that no other way leads to the same files. */
    static Case.Bend without(String paths) {
        return (path, file) -> path.matches(paths) ? Reply.bare(404) : null;
    }

    /** The first thing that has something to say. */
    static Case.Bend first(Case.Bend... bends) {
        return (path, file) ->
                Arrays.stream(bends)
                        .map(bend -> bend.apply(path, file))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
