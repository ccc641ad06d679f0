package org.notorturetj.push.fcm;

import com.google.auth.oauth2.AccessToken;
import com.google.firebase.messaging.MessagingErrorCode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SdkTest {
    private static final AccessToken BEARER =
            new AccessToken("bearer", Date.from(Instant.parse("2099-01-01T00:00:00Z")));

    private final Sdk sdk = new Sdk("project");

    @AfterEach
    void close() {
        sdk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_name_of_a_message_is_read_also_when_it_is_compressed(boolean compressed)
            throws IOException {
        assertThat(read(200, "{\"name\": \"projects/project/messages/1\"}", compressed))
                .isEqualTo(
                        new Sdk.Reading(
                                Optional.of("projects/project/messages/1"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void so_is_why_it_was_refused(boolean compressed) throws IOException {
        String refusal =
                """
                {"error": {"code": 404, "status": "NOT_FOUND", "message": "gone", "details": [
                    {"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError",
                     "errorCode": "UNREGISTERED"}]}}
                """;
        assertThat(read(404, refusal, compressed))
                .isEqualTo(
                        new Sdk.Reading(
                                Optional.empty(), Optional.of(MessagingErrorCode.UNREGISTERED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"name\": 1}", "{\"name\": null}", "[]", "<html>", "{\"name\""})
    void an_answer_without_a_name_says_nothing(String body) throws IOException {
        var nothing = new Sdk.Reading(Optional.empty(), Optional.empty());
        assertThat(read(200, body, false)).isEqualTo(nothing);
        assertThat(read(200, body, true)).isEqualTo(nothing);
    }

    private Sdk.Reading read(int status, String body, boolean compressed) throws IOException {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Content-Type", "application/json; charset=UTF-8");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (compressed) {
            headers.add("Content-Encoding", "gzip");
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            bytes = out.toByteArray();
        }
        return sdk.read(BEARER, new WireAnswer(status, headers, Buffer.buffer(bytes)));
    }
}
