package org.notorturetj.push.fcm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.ServiceAccountCredentials;

import io.vertx.core.buffer.Buffer;

/**
 * The JSON key of a service account. What is wrong with it is said without a word of it, nor of
 * what its parser says: that would repeat it.
 *
 * @param credentials may ask for one thing only: to send messages
 */
record ServiceAccountFile(String project, ServiceAccountCredentials credentials) {
    static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    /** It would write whole requests with their tokens; held, so that the level is not lost. */
    private static final Logger LIBRARY_LOG = Logger.getLogger(HttpTransport.class.getName());

    static {
        LIBRARY_LOG.setLevel(Level.OFF);
    }

    private static final long LARGEST = 64 * 1024;
    private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,62}[a-z0-9]");

    /**
     * Reads it; makes no connection.
     *
     * @throws InvalidCredentialsException with a sentence for the operator
     */
    static ServiceAccountFile read(FcmSettings settings) {
        Path file = settings.credentials();
        HttpTransport transport = transport(settings);
        byte[] bytes = bytes(file);
        JsonNode json = json(file, bytes);
        if (!"service_account".equals(text(json, "type"))) {
            throw invalid(file, "is not the JSON key of a service account");
        }
        for (String member :
                List.of("client_email", "private_key", "private_key_id", "token_uri")) {
            if (text(json, member).isEmpty()) {
                throw invalid(file, "has no " + member);
            }
        }
        String project = text(json, "project_id");
        if (!PROJECT.matcher(project).matches()) {
            throw invalid(file, "names no project");
        }
        if (!isSafe(text(json, "token_uri"))) {
            throw invalid(file, "has a token_uri that is no https address");
        }
        try {
            var all =
                    ServiceAccountCredentials.fromStream(
                            new ByteArrayInputStream(bytes), () -> transport);
            return new ServiceAccountFile(
                    project,
                    all.toBuilder()
                            .setScopes(List.of(SCOPE))
                            .setDefaultRetriesEnabled(false)
                            .build());
        } catch (IOException | RuntimeException e) {
            throw invalid(file, "has a private_key that is none");
        }
    }

    /** What Google's library fetches tokens with. */
    private static HttpTransport transport(FcmSettings settings) {
        var transport = new NetHttpTransport.Builder();
        Optional<Buffer> certificate = settings.trustedCertificate();
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

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw invalid(file, "is not there");
            }
            if (Files.size(file) > LARGEST) {
                throw invalid(file, "is too big to be a key");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw invalid(file, "cannot be read");
        }
    }

    private static JsonNode json(Path file, byte[] bytes) {
        try {
            JsonNode json = new ObjectMapper().readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // said below, without what the parser quotes
        } catch (IOException e) {
            throw invalid(file, "cannot be read");
        }
        throw invalid(file, "is not JSON");
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).asText("");
    }

    private static boolean isSafe(String address) {
        try {
            return FcmSettings.isSafe(URI.create(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static InvalidCredentialsException invalid(Path file, String what) {
        return new InvalidCredentialsException(
                ("No push is sent: notorturetj.push.fcm.credentials, %s, %s."
                                + " Make a new key for the service account in the console and put it there.")
                        .formatted(file, what));
    }
}
