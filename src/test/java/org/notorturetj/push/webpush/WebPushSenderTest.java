package org.notorturetj.push.webpush;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.device.registration.PushServices;
import org.notorturetj.standin.webpush.Received;
import org.notorturetj.standin.webpush.Subscription;
import org.notorturetj.standin.webpush.WebPushStandIn;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.JksOptions;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WebPushSenderTest {
    private static final String HOST = "updates.push.services.mozilla.com";
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject VapidKeys keys;
    @Inject PushServices services;
    @Inject SettableClock clock;
    @Inject Vertx vertx;

    @TempDir static Path folder;

    private final Subscription browser = new Subscription();
    private WebPushStandIn service;
    private HttpClient client;
    private WebPushSender sender;

    @BeforeEach
    void begin() throws Exception {
        begin(TestCertificate.of(HOST, folder));
    }

    private void begin(JksOptions certificate) {
        clock.stopAt(NOW);
        service = WebPushStandIn.inPlaceOf("https://" + HOST, certificate, clock);
        client =
                vertx.createHttpClient(
                        WebPushProducer.options(new Config()).setTrustOptions(certificate));
        sender =
                sender(
                        host ->
                                new InetSocketAddress(
                                        InetAddress.getLoopbackAddress(), service.port()));
    }

    private WebPushSender sender(Hosts hosts) {
        return new WebPushSender(
                vertx,
                keys,
                new VapidTokens(Optional.of("mailto:desk@example.org"), clock),
                services,
                hosts,
                new PushServiceClient(client, PATIENCE, clock),
                clock);
    }

    @AfterEach
    void end() {
        client.close();
        service.close();
        clock.letGo();
    }

    @Test
    void the_receiver_reads_the_message_and_the_push_service_only_when_and_to_whom() {
        String endpoint = subscribed("amina");
        assertThat(sent(alert(true), endpoint)).isEqualTo(new Outcome.Accepted());

        assertThat(service.complaints()).isEmpty();
        Received got = service.at("amina").get(0);
        assertThat(got.protocol()).isEqualTo("HTTP_2 aes128gcm");
        assertThat(got.message().getMap())
                .containsExactlyInAnyOrderEntriesOf(Map.copyOf(alert(true).data()));
        assertThat(got.timeToLive()).isEqualTo("14400");
        assertThat(got.urgency()).contains("high");
        assertThat(got.topic()).isEmpty();
    }

    @Test
    void what_is_less_urgent_says_so() {
        String endpoint = subscribed("amina");
        sent(alert(false), endpoint);
        sent(wakeup(WakeupKind.DIGEST, false), endpoint);
        assertThat(service.at("amina"))
                .extracting(Received::urgency)
                .containsExactly(Optional.of("normal"), Optional.of("low"));
    }

    @Test
    void a_confirmation_has_its_own_shape() {
        String endpoint = subscribed("amina");
        Outcome outcome =
                sender.confirm(target(endpoint), "a-nonce")
                        .toCompletableFuture()
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
        assertThat(outcome).isEqualTo(new Outcome.Accepted());
        assertThat(service.at("amina").get(0).message().getMap())
                .isEqualTo(Map.of("v", "1", "kind", "confirm", "nonce", "a-nonce"));
    }

    @Test
    void one_signature_serves_an_origin_for_hours_and_not_for_ever() {
        String endpoint = subscribed("amina");
        sent(alert(true), endpoint);
        sent(alert(true), subscribed("other"));
        clock.stopAt(NOW.plus(Duration.ofHours(7)));
        sent(wakeup(WakeupKind.ALERT, true), endpoint);
        assertThat(service.complaints()).isEmpty();
        String first = service.at("amina").get(0).authorization();
        assertThat(service.at("other").get(0).authorization()).isEqualTo(first);
        assertThat(service.at("amina").get(1).authorization()).isNotEqualTo(first);
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
        String endpoint = subscribed("amina");
        // a redirection leads to somebody who would take it
        String elsewhere = subscribed("elsewhere");
        service.answer(
                "amina",
                request ->
                        request.response()
                                .setStatusCode(status)
                                .putHeader("Location", elsewhere)
                                .end());
        assertThat(sent(alert(true), endpoint)).hasToString(outcome);
        assertThat(service.at("elsewhere")).isEmpty();
        assertThat(service.at("amina")).hasSize(1);
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
        String endpoint = subscribed("amina");
        service.answer(
                "amina",
                request -> {
                    if (header != null) {
                        request.response().putHeader("Retry-After", header);
                    }
                    request.response().setStatusCode(status).end();
                });
        assertThat(sent(alert(true), endpoint))
                .isEqualTo(new Outcome.Later("HTTP_" + status, Optional.ofNullable(after), false));
        assertThat(service.at("amina")).hasSize(1);
    }

    @Test
    void a_lost_answer_is_unknown() {
        String endpoint = subscribed("amina");
        for (Consumer<HttpServerRequest> answer :
                List.<Consumer<HttpServerRequest>>of(
                        request -> {},
                        request -> request.connection().close(),
                        request -> request.response().reset())) {
            service.answer("amina", answer);
            assertThat(sent(alert(true), endpoint)).isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(service.at("amina")).hasSize(3);
    }

    @Test
    void an_answer_without_end_is_its_status() {
        String endpoint = subscribed("amina");
        service.answer(
                "amina",
                request -> {
                    var response = request.response().setStatusCode(201).setChunked(true);
                    for (int i = 0; i < 100; i++) {
                        response.write("x".repeat(1_000));
                    }
                });
        assertThat(sent(alert(true), endpoint)).isEqualTo(new Outcome.Accepted());
        assertThat(sent(alert(true), subscribed("other"))).isEqualTo(new Outcome.Accepted());
    }

    @Test
    void where_nobody_answers_nothing_was_sent() {
        String endpoint = subscribed("amina");
        service.close();
        Outcome later = new Outcome.Later("NO_CONNECTION", Optional.empty(), false);
        assertThat(sent(alert(true), endpoint)).isEqualTo(later);
        sender =
                sender(
                        host -> {
                            throw new UnknownHostException(host);
                        });
        assertThat(sent(alert(true), endpoint)).isEqualTo(later);
    }

    @Test
    void whoever_has_another_certificate_gets_nothing() throws Exception {
        end();
        begin(TestCertificate.of("evil.example", folder));
        String endpoint = subscribed("amina");
        assertThat(sent(alert(true), endpoint)).isInstanceOf(Outcome.Later.class);
        assertThat(service.at("amina")).isEmpty();
    }

    @Test
    void a_name_that_leads_inside_is_not_asked() {
        sender = sender(host -> new PublicHosts().find("localhost"));
        assertThat(sent(alert(true), subscribed("amina")))
                .isEqualTo(new Outcome.Rejected("ADDRESS"));
        assertThat(service.at("amina")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/push/a",
                "https://evil.example/push/a",
                "http://" + HOST + "/a"
            })
    void a_host_that_is_not_listed_any_more_is_not_asked(String endpoint) {
        assertThat(sent(alert(true), endpoint)).isEqualTo(new Outcome.Rejected("ADDRESS"));
    }

    @Test
    void a_trial_sends_nothing_and_an_expired_message_neither() {
        String endpoint = subscribed("amina");
        assertThat(outcome(alert(true), endpoint, true)).isEqualTo(new Outcome.Accepted());
        clock.stopAt(NOW.plus(Duration.ofHours(4)));
        assertThat(sent(alert(true), endpoint)).isEqualTo(new Outcome.Rejected("EXPIRED"));
        assertThat(service.at("amina")).isEmpty();
    }

    @Test
    void a_broken_subscription_is_rejected_and_never_thrown() {
        var broken = new Target(Channel.WEB_PUSH, "https://" + HOST + "/a#x.y", Language.TG);
        assertThat(
                        sender.send(alert(true), broken, false)
                                .toCompletableFuture()
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join())
                .isEqualTo(new Outcome.Rejected("SUBSCRIPTION"));
        assertThat(sender.reaches(Channel.WEB_PUSH)).isTrue();
        assertThat(sender.reaches(Channel.TOKEN)).isFalse();
    }

    private String subscribed(String name) {
        return service.subscribe(name, browser, keys.publicKey().orElseThrow());
    }

    private Outcome sent(Wakeup message, String endpoint) {
        return outcome(message, endpoint, false);
    }

    private Outcome outcome(Wakeup message, String endpoint, boolean dryRun) {
        return sender.send(message, target(endpoint), dryRun)
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private Target target(String endpoint) {
        return new Target(
                Channel.WEB_PUSH,
                endpoint + "#" + browser.p256dh() + "." + browser.auth(),
                Language.TG);
    }

    private static Wakeup alert(boolean urgent) {
        return new Wakeup(
                "7hbd0zgs5ex5e0zw",
                45,
                WakeupKind.ALERT,
                urgent,
                NOW.plus(Duration.ofHours(4)),
                "alert-1." + "A".repeat(96));
    }

    private static Wakeup wakeup(WakeupKind kind, boolean urgent) {
        return new Wakeup(
                "7hbd0zgs5ex5e0zw", 45, kind, urgent, NOW.plus(Duration.ofHours(10)), "alert-1.A");
    }

    /** As by default. */
    private static final class Config implements WebPushConfig {
        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> caCertificate() {
            return Optional.empty();
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }

        @Override
        public int connections() {
            return 4;
        }
    }
}
