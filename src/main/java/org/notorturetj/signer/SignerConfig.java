package org.notorturetj.signer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the signer works. */
@ConfigMapping(prefix = "notorturetj.signer")
interface SignerConfig {
    /** False where nobody follows the log by himself: in a command, in tests. */
    @WithDefault("true")
    boolean automatic();

    /** How long publications are collected before they are signed together. */
    @WithDefault("50ms")
    Duration settle();

    /** After this time a head is signed anew, so that phones can tell a frozen mirror. */
    @WithDefault("1d")
    Duration renewAfter();

    /**
     * From then on phones say "not updated since". Long: a region can be cut off for months, and a
     * weekend without an operator must not alarm anybody.
     */
    @WithDefault("14d")
    Duration refreshWithin();

    /**
     * How long bytes stay that are no longer the newest: caches may hand out a manifest for 7 days,
     * and a phone on 2G takes days over a pack.
     */
    @WithDefault("30d")
    Duration keepSuperseded();
}
