package org.notorturetj.edge.admission;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the work that readers cause. A response from memory is no work. */
@ConfigMapping(prefix = "notorturetj.admission")
public interface AdmissionConfig {
    /**
     * Responses that are made at once. Two less than the connections of the public door ({@code
     * quarkus.datasource.public-door.jdbc.max-size}): it follows the log with the others.
     */
    @WithDefault("18")
    int atOnce();

    /** How many of them are kept for hotlines, alerts and sync. */
    @WithDefault("8")
    int reserved();

    /** How many of them may be searches, which are work for the processor. */
    @WithDefault("4")
    int searches();

    /** Requests that may wait, of each class; the next one is turned away at once. */
    @WithDefault("500")
    int queue();

    /** How long a request may wait. */
    @WithDefault("2s")
    Duration patience();
}
