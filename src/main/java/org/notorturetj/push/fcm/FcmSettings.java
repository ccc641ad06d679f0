package org.notorturetj.push.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.push.CaCertificate;

import io.vertx.core.buffer.Buffer;

/**
 * The settings, checked.
 *
 * @param url without a slash at the end
 */
record FcmSettings(
        String url,
        Path credentials,
        Optional<Path> caCertificate,
        Duration connectTimeout,
        Duration answerTimeout,
        int urgentConnections,
        int bulkConnections) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    FcmSettings {
        URI address = URI.create(url);
        if (!isSafe(address)
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || address.getRawUserInfo() != null) {
            throw new StartupException(
                    "notorturetj.push.fcm.url must be an https address, or http on this machine.");
        }
        url = url.replaceFirst("(?<!/)/+$", "");
        if (urgentConnections < 1 || bulkConnections < 1) {
            throw new StartupException(
                    "notorturetj.push.fcm.urgent-connections and bulk-connections must be at least 1.");
        }
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("answer-timeout", answerTimeout);
    }

    static FcmSettings of(FcmConfig config, Path credentials) {
        return new FcmSettings(
                config.url().toString(),
                credentials,
                config.caCertificate(),
                config.connectTimeout(),
                config.answerTimeout(),
                config.urgentConnections(),
                config.bulkConnections());
    }

    /** Whether nobody on the way can read what is sent there. */
    static boolean isSafe(URI address) {
        @Nullable String host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && LOOPBACK.contains(host)));
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new StartupException(
                    "notorturetj.push.fcm." + name + " must be more than nothing.");
        }
    }

    /**
     * The certificate to trust instead of the usual authorities, PEM.
     *
     * @throws InvalidCredentialsException when the file holds none
     */
    Optional<Buffer> trustedCertificate() {
        return caCertificate.map(
                file ->
                        CaCertificate.read(file)
                                .orElseThrow(
                                        () ->
                                                new InvalidCredentialsException(
                                                        "No push is sent: notorturetj.push.fcm.ca-certificate, %s, is no certificate in PEM."
                                                                .formatted(file))));
    }
}
