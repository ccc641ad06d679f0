package org.notorturetj.push.fcm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.Outcome;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.http.FreePort;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NobodyThereTest {
    @TempDir private Path folder;

    @Test
    void a_connection_that_was_never_made_is_later() throws IOException {
        try (var standIn = FcmStandIn.start(0, folder, ProcessClock.get());
                var fcm =
                        new FcmFixture(
                                standIn,
                                FcmFixture.settings(
                                        "https://localhost:" + FreePort.pick(),
                                        standIn.serviceAccount(),
                                        Optional.of(standIn.certificate())),
                                ProcessClock.get())) {
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("a")))
                    .isEqualTo(new Outcome.Later("NOT_CONNECTED", Optional.empty(), true));
        }
    }

    @Test
    void nobody_is_trusted_whose_certificate_is_not() {
        try (var standIn = FcmStandIn.start(0, folder, ProcessClock.get());
                var other = FcmStandIn.start(0, folder.resolve("other"), ProcessClock.get());
                var fcm =
                        new FcmFixture(
                                standIn,
                                FcmFixture.settings(
                                        other.url(),
                                        standIn.serviceAccount(),
                                        Optional.of(standIn.certificate())),
                                ProcessClock.get())) {
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("a")))
                    .isEqualTo(new Outcome.Later("NOT_CONNECTED", Optional.empty(), true));
            assertThat(other.requests()).isZero();
        }
    }

    @Test
    void a_token_server_that_is_not_there_is_later_and_left_alone_for_a_while() {
        var standIn = FcmStandIn.start(0, folder, ProcessClock.get());
        var settings = FcmFixture.settings(standIn, standIn.serviceAccount());
        try (var fcm = new FcmFixture(standIn, settings, ProcessClock.get())) {
            fcm.stopStandIn();
            var later = new Outcome.Later("NO_TOKEN", Optional.of(Duration.ofSeconds(10)), true);
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("a"))).isEqualTo(later);
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("a"))).isEqualTo(later);
            assertThat(fcm.sender.failure()).contains("NO_TOKEN");
        }
    }
}
