package org.notorturetj.push.webpush;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.push.Outcome;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.push.webpush.SenderToStandIn.HOST;
import static org.notorturetj.push.webpush.SenderToStandIn.alert;

/** Whatever a push service answers, or does not answer, is an outcome. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class PushServiceAnswersTest {
    @TempDir static Path folder;

    @Inject SenderToStandIn push;

    @BeforeEach
    void begin() throws Exception {
        push.begin(TestCertificate.of(HOST, folder));
    }

    @AfterEach
    void end() {
        push.end();
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted[]",
        "201, Accepted[]",
        "202, Accepted[]",
        "404, Gone[]",
        "410, Gone[]",
        "400, Rejected[code=HTTP_400]",
        "403, Rejected[code=HTTP_403]",
        "413, Rejected[code=HTTP_413]",
        "301, Rejected[code=HTTP_301]",
        "307, Rejected[code=HTTP_307]"
    })
    void a_status_is_an_outcome(int status, String outcome) {
        String endpoint = push.subscribed("amina");
        // a redirection leads to somebody who would take it
        String elsewhere = push.subscribed("elsewhere");
        push.service()
                .answer(
                        "amina",
                        request ->
                                request.response()
                                        .setStatusCode(status)
                                        .putHeader("Location", elsewhere)
                                        .end());
        assertThat(push.sent(alert(true), endpoint)).hasToString(outcome);
        assertThat(push.service().at("elsewhere")).isEmpty();
        assertThat(push.service().at("amina")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Wed, 25 Nov 2026 09:05:00 GMT', PT5M",
        "500, , ",
        "502, nonsense, ",
        "429, -5, ",
        "503, 999999999, PT24H",
        "503, 'Wed, 25 Nov 2020 09:05:00 GMT', PT0S"
    })
    void later_is_as_late_as_they_ask(int status, String header, Duration after) {
        String endpoint = push.subscribed("amina");
        push.service()
                .answer(
                        "amina",
                        request -> {
                            if (header != null) {
                                request.response().putHeader("Retry-After", header);
                            }
                            request.response().setStatusCode(status).end();
                        });
        assertThat(push.sent(alert(true), endpoint))
                .isEqualTo(new Outcome.Later("HTTP_" + status, Optional.ofNullable(after), false));
        assertThat(push.service().at("amina")).hasSize(1);
    }

    @Test
    void a_lost_answer_is_unknown() {
        String endpoint = push.subscribed("amina");
        for (Consumer<HttpServerRequest> answer :
                List.<Consumer<HttpServerRequest>>of(
                        request -> {},
                        request -> request.connection().close(),
                        request -> request.response().reset())) {
            push.service().answer("amina", answer);
            assertThat(push.sent(alert(true), endpoint)).isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(push.service().at("amina")).hasSize(3);
    }

    @Test
    void an_answer_without_end_is_its_status() {
        String endpoint = push.subscribed("amina");
        push.service()
                .answer(
                        "amina",
                        request -> {
                            var response = request.response().setStatusCode(201).setChunked(true);
                            for (int i = 0; i < 100; i++) {
                                response.write("x".repeat(1_000));
                            }
                        });
        assertThat(push.sent(alert(true), endpoint)).isEqualTo(new Outcome.Accepted());
        assertThat(push.sent(alert(true), push.subscribed("other")))
                .isEqualTo(new Outcome.Accepted());
    }

    @Test
    void where_nobody_answers_nothing_was_sent() {
        String endpoint = push.subscribed("amina");
        push.service().close();
        Outcome later = new Outcome.Later("NO_CONNECTION", Optional.empty(), false);
        assertThat(push.sent(alert(true), endpoint)).isEqualTo(later);
        push.findsIn(
                host -> {
                    throw new UnknownHostException(host);
                });
        assertThat(push.sent(alert(true), endpoint)).isEqualTo(later);
    }
}
