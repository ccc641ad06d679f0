package org.notorturetj.signer;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Timing of the signer. */
@ConfigMapping(prefix = "notorturetj.signer")
interface SignerConfig {
    /** Whether to follow the log on its own; false in commands and tests. */
    @WithDefault("true")
    boolean automatic();

    /** How long to collect publications before signing them together. */
    @WithDefault("50ms")
    Duration settle();

    /** How long to build the archive before what is ready of it is signed. */
    @WithDefault("20s")
    Duration headEvery();

    /** Age at which a head is signed again, so that phones can recognize a frozen mirror. */
    @WithDefault("1d")
    Duration renewAfter();

    /**
     * Age from which phones show "not updated since". Long, because a region can be cut off for
     * months, and a weekend without an operator must not alarm anybody.
     */
    @WithDefault("14d")
    Duration refreshWithin();

    /**
     * How long superseded files are kept: caches may serve a manifest for 7 days, and a phone on 2G
     * takes days to download a pack.
     */
    @WithDefault("30d")
    Duration keepSuperseded();
}
