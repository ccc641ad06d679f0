package org.notorturetj.push.fcm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The JSON key of a service account. What is wrong with it is said without a word of it, nor of
 * what its parser says: that would repeat it.
 *
 * @param credentials may ask for one thing only: to send messages
 */
record ServiceAccountFile(String project, ServiceAccountCredentials credentials) {
    static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    private static final long LARGEST = 64 * 1024;
    private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,62}[a-z0-9]");

    static ServiceAccountFile read(Path file, HttpTransportFactory transports) {
        byte[] bytes = bytes(file);
        JsonNode json = json(file, bytes);
        if (!"service_account".equals(text(json, "type"))) {
            throw trouble(file, "is not the JSON key of a service account");
        }
        for (String member :
                List.of("client_email", "private_key", "private_key_id", "token_uri")) {
            if (text(json, member).isEmpty()) {
                throw trouble(file, "has no " + member);
            }
        }
        String project = text(json, "project_id");
        if (!PROJECT.matcher(project).matches()) {
            throw trouble(file, "names no project");
        }
        if (!isSafe(text(json, "token_uri"))) {
            throw trouble(file, "has a token_uri that is no https address");
        }
        try {
            var all =
                    ServiceAccountCredentials.fromStream(
                            new ByteArrayInputStream(bytes), transports);
            return new ServiceAccountFile(
                    project, all.toBuilder().setScopes(List.of(SCOPE)).build());
        } catch (IOException | RuntimeException e) {
            throw trouble(file, "has a private_key that is none");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw trouble(file, "is not there");
            }
            if (Files.size(file) > LARGEST) {
                throw trouble(file, "is too big to be a key");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw trouble(file, "cannot be read");
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
            throw trouble(file, "cannot be read");
        }
        throw trouble(file, "is not JSON");
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

    private static BadCredentials trouble(Path file, String what) {
        return new BadCredentials(
                ("No push is sent: notorturetj.push.fcm.credentials, %s, %s."
                                + " Make a new key for the service account in the console and put it there.")
                        .formatted(file, what));
    }
}
