package org.notorturetj.push.fcm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.ServiceAccountCredentials;

import io.vertx.core.buffer.Buffer;

/**
 * The JSON key of a service account. What is wrong with it is said without a word of it, nor of
 * what its parser says: that would repeat it.
 */
final class ServiceAccountFile {
    static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    /** It would write whole requests with their tokens; held, so that the level is not lost. */
    private static final Logger LIBRARY_LOG = Logger.getLogger(HttpTransport.class.getName());

    static {
        LIBRARY_LOG.setLevel(Level.OFF);
    }

    private static final int LARGEST = 64 * 1024;

    /** Long before its end, so that a token server that is away for minutes stops no message. */
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(10);

    private static final Duration USED_UNTIL = Duration.ofMinutes(1);
    private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,62}[a-z0-9]");

    private ServiceAccountFile() {}

    /**
     * Reads it; makes no connection.
     *
     * @return with the name of its project; may ask for one thing only: to send messages
     * @throws FcmUnavailableException with a sentence for the operator
     */
    static ServiceAccountCredentials read(FcmConfig config) {
        Path file = config.credentials().orElseThrow();
        ServiceAccountCredentials credentials = credentials(file, transport(config));
        @Nullable String project = credentials.getProjectId();
        if (project == null || !PROJECT.matcher(project).matches()) {
            throw invalid(file, "names no project");
        }
        if (!FcmConfig.isSafe(credentials.getTokenServerUri())) {
            throw invalid(file, "has a token_uri that is no https address");
        }
        var made =
                credentials.toBuilder().setScopes(List.of(SCOPE)).setDefaultRetriesEnabled(false);
        made.setRefreshMargin(RENEWED_BEFORE).setExpirationMargin(USED_UNTIL);
        return made.build();
    }

    private static ServiceAccountCredentials credentials(Path file, HttpTransport transport) {
        if (!Files.isRegularFile(file)) {
            throw invalid(file, "is not there");
        }
        try (var content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(LARGEST);
            return ServiceAccountCredentials.fromStream(
                    new ByteArrayInputStream(bytes), () -> transport);
        } catch (IOException | RuntimeException e) {
            throw invalid(file, "is not the JSON key of a service account, or cannot be read");
        }
    }

    /** What Google's library fetches tokens with. */
    private static HttpTransport transport(FcmConfig config) {
        var transport = new NetHttpTransport.Builder();
        Optional<Buffer> certificate = FcmConfig.trustedCertificate(config);
        if (certificate.isPresent()) {
            try {
                transport.trustCertificatesFromStream(
                        new ByteArrayInputStream(certificate.get().getBytes()));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("it was read as a certificate before", e);
            }
        }
        return transport.build();
    }

    private static FcmUnavailableException invalid(Path file, String what) {
        return FcmUnavailableException.file(
                "credentials",
                file,
                what + ". Make a new key for the service account in the console and put it there.");
    }
}
