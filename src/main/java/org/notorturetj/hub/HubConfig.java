package org.notorturetj.hub;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The WebSub hub of the feeds. */
@ConfigMapping(prefix = "notorturetj.hub")
public interface HubConfig {
    /** Another hub that feeds name and that is told of publications; this server has none then. */
    Optional<URI> external();

    /**
     * Whether subscribers on this machine may be called, without TLS. For tests only: with it a
     * stranger reaches what listens on loopback.
     */
    @WithDefault("false")
    boolean loopback();

    /** How long a subscription lasts that asks for nothing else; it may ask for less. */
    @WithDefault("10d")
    Duration lease();

    /** The longest that a subscriber can have. */
    @WithDefault("30d")
    Duration longestLease();

    /** In which a subscriber has to answer. */
    @WithDefault("5s")
    Duration patience();

    /** Requests to subscribers at one time; half of them at most to those that failed before. */
    @WithDefault("64")
    int inFlight();

    /** Wait before a second try; doubled with each, up to {@link #longestWait}. */
    @WithDefault("10s")
    Duration firstWait();

    @WithDefault("1h")
    Duration longestWait();

    /** Subscriptions altogether. */
    @WithDefault("5000")
    int subscriptions();

    /** Subscriptions of one registered name, and of one address: a host has many names. */
    @WithDefault("200")
    int subscriptionsOfHost();

    /** How often one looks for work that nobody told this node of. */
    @WithDefault("500ms")
    Duration check();
}
