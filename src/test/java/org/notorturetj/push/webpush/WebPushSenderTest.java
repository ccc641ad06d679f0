package org.notorturetj.push.webpush;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.standin.webpush.Received;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.push.webpush.SenderToStandIn.HOST;
import static org.notorturetj.push.webpush.SenderToStandIn.NOW;
import static org.notorturetj.push.webpush.SenderToStandIn.alert;
import static org.notorturetj.push.webpush.SenderToStandIn.wakeup;

/** A wake-up goes to its receiver and to nobody else, sealed and signed as Web Push wants it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WebPushSenderTest {
    @TempDir static Path folder;

    @Inject SenderToStandIn push;
    @Inject SettableClock clock;

    @BeforeEach
    void begin() throws Exception {
        push.begin(TestCertificate.of(HOST, folder));
    }

    @AfterEach
    void end() {
        push.end();
    }

    @Test
    void the_receiver_reads_the_message_and_the_push_service_only_when_and_to_whom() {
        String endpoint = push.subscribed("amina");
        assertThat(push.sent(alert(true), endpoint)).isEqualTo(new Outcome.Accepted());

        assertThat(push.service().complaints()).isEmpty();
        Received got = push.service().at("amina").get(0);
        assertThat(got.protocol()).isEqualTo("HTTP_2 aes128gcm");
        assertThat(got.message().getMap())
                .containsExactlyInAnyOrderEntriesOf(Map.copyOf(alert(true).data()));
        assertThat(got.timeToLive()).isEqualTo("14400");
        assertThat(got.urgency()).contains("high");
        assertThat(got.topic()).isEmpty();
    }

    @Test
    void what_is_less_urgent_says_so() {
        String endpoint = push.subscribed("amina");
        push.sent(alert(false), endpoint);
        push.sent(wakeup(WakeupKind.DIGEST, false), endpoint);
        assertThat(push.service().at("amina"))
                .extracting(Received::urgency)
                .containsExactly(Optional.of("normal"), Optional.of("low"));
    }

    @Test
    void a_confirmation_has_its_own_shape() {
        String endpoint = push.subscribed("amina");
        Outcome outcome =
                push.sender()
                        .confirm(push.target(endpoint), "a-nonce")
                        .toCompletableFuture()
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
        assertThat(outcome).isEqualTo(new Outcome.Accepted());
        assertThat(push.service().at("amina").get(0).message().getMap())
                .isEqualTo(Map.of("v", "1", "kind", "confirm", "nonce", "a-nonce"));
    }

    @Test
    void one_signature_serves_an_origin_for_hours_and_not_for_ever() {
        String endpoint = push.subscribed("amina");
        push.sent(alert(true), endpoint);
        push.sent(alert(true), push.subscribed("other"));
        clock.stopAt(NOW.plus(Duration.ofHours(7)));
        push.sent(wakeup(WakeupKind.ALERT, true), endpoint);
        assertThat(push.service().complaints()).isEmpty();
        String first = push.service().at("amina").get(0).authorization();
        assertThat(push.service().at("other").get(0).authorization()).isEqualTo(first);
        assertThat(push.service().at("amina").get(1).authorization()).isNotEqualTo(first);
    }

    @Test
    void whoever_has_another_certificate_gets_nothing() throws Exception {
        push.end();
        push.begin(TestCertificate.of("evil.example", folder));
        String endpoint = push.subscribed("amina");
        assertThat(push.sent(alert(true), endpoint)).isInstanceOf(Outcome.Later.class);
        assertThat(push.service().at("amina")).isEmpty();
    }

    @Test
    void a_name_that_leads_inside_is_not_asked() {
        push.findsIn(host -> new PublicHosts().find("localhost"));
        assertThat(push.sent(alert(true), push.subscribed("amina")))
                .isEqualTo(new Outcome.Rejected("ADDRESS"));
        assertThat(push.service().at("amina")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/push/a",
                "https://evil.example/push/a",
                "http://" + HOST + "/a"
            })
    void a_host_that_is_not_listed_any_more_is_not_asked(String endpoint) {
        assertThat(push.sent(alert(true), endpoint)).isEqualTo(new Outcome.Rejected("ADDRESS"));
    }

    @Test
    void a_trial_sends_nothing_and_an_expired_message_neither() {
        String endpoint = push.subscribed("amina");
        assertThat(push.outcome(alert(true), endpoint, true)).isEqualTo(new Outcome.Accepted());
        clock.stopAt(NOW.plus(Duration.ofHours(4)));
        assertThat(push.sent(alert(true), endpoint)).isEqualTo(new Outcome.Rejected("EXPIRED"));
        assertThat(push.service().at("amina")).isEmpty();
    }

    @Test
    void a_broken_subscription_is_rejected_and_never_thrown() {
        var broken = new Target(Channel.WEB_PUSH, "https://" + HOST + "/a#x.y", Language.TG);
        assertThat(
                        push.sender()
                                .send(alert(true), broken, false)
                                .toCompletableFuture()
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join())
                .isEqualTo(new Outcome.Rejected("SUBSCRIPTION"));
        assertThat(push.sender().reaches(Channel.WEB_PUSH)).isTrue();
        assertThat(push.sender().reaches(Channel.TOKEN)).isFalse();
    }
}
