package org.notorturetj.push.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.push.CaCertificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.buffer.Buffer;

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

    /**
     * Refuses settings that cannot be meant.
     *
     * @throws StartupException with a sentence for the operator
     */
    static void require(FcmConfig config) {
        URI url = config.url();
        require(
                isSafe(url)
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null
                        && url.getRawUserInfo() == null,
                "url must be an https address, or http on this machine.");
        require(
                config.urgentConnections() > 0 && config.bulkConnections() > 0,
                "urgent-connections and bulk-connections must be at least 1.");
        require(isPositive(config.connectTimeout()), "connect-timeout must be more than nothing.");
        require(isPositive(config.answerTimeout()), "answer-timeout must be more than nothing.");
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new StartupException("notorturetj.push.fcm." + sentence);
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    /** Whether nobody on the way can read what is sent there. */
    static boolean isSafe(URI address) {
        @Nullable String host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme())
                                && Set.of("localhost", "127.0.0.1", "[::1]").contains(host)));
    }

    /**
     * The certificate to trust instead of the usual authorities, PEM.
     *
     * @throws FcmUnavailableException when the file holds none
     */
    static Optional<Buffer> trustedCertificate(FcmConfig config) {
        return config.caCertificate()
                .map(
                        file ->
                                CaCertificate.read(file)
                                        .orElseThrow(
                                                () ->
                                                        FcmUnavailableException.file(
                                                                "ca-certificate",
                                                                file,
                                                                "is no certificate in PEM.")));
    }
}
