package org.notorturetj.push.fcm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.Outcome;
import org.notorturetj.standin.fcm.FcmStandIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceAccountFileTest {
    private static final String NO_KEY = "is not the JSON key of a service account";
    private static final String SECRET = "c2VjcmV0";

    @TempDir private Path folder;

    static Stream<Arguments> wrongFiles() throws GeneralSecurityException {
        String rest =
                """
                "project_id": "p-1", "client_id": "1", "client_email": "a@b", "private_key_id": "1",
                "private_key": "%s", "token_uri": "%s"}
                """;
        return Stream.of(
                Arguments.of(NO_KEY, "-----BEGIN PRIVATE KEY----- " + SECRET),
                Arguments.of(NO_KEY, "[\"" + SECRET + "\"]"),
                Arguments.of(NO_KEY, "{\"project_info\": {\"api_key\": \"" + SECRET + "\"}}"),
                Arguments.of(
                        NO_KEY,
                        "{\"type\": \"authorized_user\", \"refresh_token\": \"" + SECRET + "\"}"),
                Arguments.of(
                        NO_KEY,
                        "{\"type\": \"service_account\", \"client_email\": \"" + SECRET + "\"}"),
                Arguments.of(
                        NO_KEY,
                        "{\"type\": \"service_account\","
                                + rest.formatted(SECRET, "https://oauth2.googleapis.com/token")),
                Arguments.of(
                        "has a token_uri that is no https address",
                        "{\"type\": \"service_account\","
                                + rest.formatted(privateKey(), "http://example.org/" + SECRET)),
                Arguments.of(NO_KEY, SECRET.repeat(20_000)));
    }

    private static String privateKey() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        return "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"
                .formatted(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void a_wrong_file_is_named_in_a_sentence_without_its_content(String what, String content)
            throws IOException {
        Path file = folder.resolve("key.json");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(FcmUnavailableException.class)
                .hasMessageContaining(what)
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> read(folder.resolve("nothing.json")))
                .isInstanceOf(FcmUnavailableException.class)
                .hasMessageContaining("nothing.json, is not there");
    }

    @Test
    @Tag("proof")
    void a_wrong_file_keeps_everybody_waiting_and_does_not_lose_anything() throws IOException {
        Path file = folder.resolve("key.json");
        Files.writeString(file, "{}", StandardCharsets.UTF_8);
        try (var standIn = FcmStandIn.start(0, folder, ProcessClock.get());
                var fcm =
                        new FcmFixture(
                                standIn, FcmFixture.settings(standIn, file), ProcessClock.get())) {
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("a")))
                    .isEqualTo(
                            new Outcome.Later(
                                    "CREDENTIALS_FILE", Optional.of(Duration.ofSeconds(30)), true));
            assertThat(fcm.sender.failure().orElseThrow()).contains("key.json");
        }
    }

    private static void read(Path file) {
        ServiceAccountFile.read(FcmFixture.settings("https://localhost:1", file, Optional.empty()));
    }
}
