package org.notorturetj.standin.webpush;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The stand-in fails as it is told to, in the ways of a push service only. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WebPushFaultsTest {
    @TempDir private Path folder;
    private AminasStandIn service;

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        service = new AminasStandIn(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404",
        "gone, 410",
        "permission-denied, 403",
        "too-large, 413",
        "quota-exceeded, 429",
        "internal, 500",
        "unavailable, 503",
        "html-502, 502",
        "redirect, 302"
    })
    void it_fails_as_it_is_told_to(String kind, int status) throws IOException {
        service.order("{\"kind\":\"%s\",\"count\":1,\"target\":\"amina\"}".formatted(kind));
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(status);
        assertThat(service.received()).isEmpty();
        boolean gone = kind.equals("gone");
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(gone ? 410 : 201);
        service.order("{\"faults\":[]}");
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(201);
    }

    @Test
    void it_says_how_long_to_wait() throws IOException {
        service.order("{\"kind\":\"quota-exceeded\",\"retryAfter\":120}");
        assertThat(service.send(service.letter()).headers().firstValue("Retry-After"))
                .contains("120");
        service.order("{\"kind\":\"quota\",\"perMinute\":1}");
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(201);
        HttpResponse<String> over = service.send(service.letter());
        assertThat(over.statusCode()).isEqualTo(429);
        assertThat(over.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void its_answer_can_be_lost_before_and_after_the_message_was_taken() throws IOException {
        service.order("{\"kind\":\"no-answer\"}");
        assertThatThrownBy(() -> service.send(service.letter()))
                .isInstanceOf(HttpTimeoutException.class);
        service.order("{\"kind\":\"refused-stream\"}");
        assertThatThrownBy(() -> service.send(service.letter())).isInstanceOf(IOException.class);
        assertThat(service.received()).isEmpty();
        int taken = 0;
        for (String kind : List.of("cut-after-accept", "reset-after-accept")) {
            service.order("{\"kind\":\"%s\",\"count\":1}".formatted(kind));
            assertThatThrownBy(() -> service.send(service.letter()))
                    .isInstanceOf(IOException.class);
            taken++;
            assertThat(service.received()).as(kind).hasSize(taken);
        }
        service.order("{\"kind\":\"unavailable-after-accept\",\"retryAfter\":7}");
        HttpResponse<String> lie = service.send(service.letter());
        assertThat(lie.statusCode()).isEqualTo(503);
        assertThat(lie.headers().firstValue("Retry-After")).contains("7");
        service.order("{\"kind\":\"delay\",\"delayMillis\":300}");
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(201);
        assertThat(service.received()).hasSize(taken + 2);
    }

    @Test
    void a_fault_does_not_hide_what_is_wrong() throws IOException {
        service.order("{\"kind\":\"unavailable\"}");
        assertThat(service.send(service.letter().without("TTL")).statusCode()).isEqualTo(400);
    }

    @Test
    void what_only_FCM_does_is_no_fault_of_Web_Push() {
        for (String kind : List.of("unregistered", "revoked", "empty-answer", "x")) {
            HttpResponse<String> refused =
                    service.call("PUT", "/faults", "{\"kind\":\"%s\"}".formatted(kind));
            assertThat(refused.statusCode()).as(kind).isEqualTo(400);
            assertThat(refused.body()).contains("gone").doesNotContain("unregistered");
        }
    }
}
