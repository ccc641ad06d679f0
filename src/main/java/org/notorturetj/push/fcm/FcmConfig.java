package org.notorturetj.push.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How phones are reached through FCM. */
@ConfigMapping(prefix = "notorturetj.push.fcm")
interface FcmConfig {
    /** Google's, or a stand-in's; https, or http on loopback. */
    @WithDefault("https://fcm.googleapis.com")
    URI url();

    /**
     * The JSON key of a service account that may do nothing but send messages. Without it nothing
     * is sent: the sender {@code log} says so.
     */
    Optional<Path> credentials();

    /** PEM; trusted instead of the usual authorities, for a stand-in. */
    Optional<Path> caCertificate();

    /** How long a connection may take to be made, TLS included, or to be free. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long the whole answer may take; after that nobody knows whether it was sent. */
    @WithDefault("20S")
    Duration answerTimeout();

    /**
     * HTTP/2 connections for urgent messages, each with 100 of them in flight: FCM's limit. What
     * finds no place comes back as BUSY, so there are as many places as {@code
     * notorturetj.push.in-flight}.
     */
    @WithDefault("6")
    int urgentConnections();

    /** Likewise for all others, apart, so that nothing urgent waits behind them. */
    @WithDefault("6")
    int bulkConnections();
}
