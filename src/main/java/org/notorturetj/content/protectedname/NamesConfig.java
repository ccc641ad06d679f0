package org.notorturetj.content.protectedname;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the guard of protected names. */
@ConfigMapping(prefix = "notorturetj.names")
public interface NamesConfig {
    /**
     * So many different names in {@link #lookBack} delay nothing: who writes about a case with
     * several people meets all of theirs.
     */
    @WithDefault("5")
    int freeRefusals();

    /** The delay after the next different name; each further one doubles it. */
    @WithDefault("10m")
    Duration firstDelay();

    /** The upper limit of a delay. */
    @WithDefault("12h")
    Duration longestDelay();

    /** How far back refusals count. */
    @WithDefault("24h")
    Duration lookBack();

    /** How long refusals are shown to the coordinator. */
    @WithDefault("90d")
    Duration keepRefusals();

    /**
     * How long an address that held a redacted name answers 410; then it is forgotten and answers
     * 404, so that it confirms no guess.
     */
    @WithDefault("30d")
    Duration addressesGone();

    /**
     * The pause before a redaction that left something is tried again; doubled each time, up to
     * {@link #longestRetry}.
     */
    @WithDefault("5m")
    Duration redactionRetry();

    /** The longest pause between two attempts of a redaction. */
    @WithDefault("12h")
    Duration longestRetry();

    /** How often a desk node looks whether something waits to be searched or cleaned. */
    @WithDefault("2s")
    Duration searchEvery();

    /** The shortest pause after each batch of a search. */
    @WithDefault("20ms")
    Duration searchPause();

    /**
     * Of a hundred seconds, how many a search works; the busier the machine, the longer it rests,
     * so that readers are not slowed down.
     */
    @WithDefault("50")
    @Min(1)
    @Max(100)
    int searchShare();
}
