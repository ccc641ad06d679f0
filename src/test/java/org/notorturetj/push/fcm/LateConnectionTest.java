package org.notorturetj.push.fcm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.Outcome;
import org.notorturetj.standin.fcm.FcmStandIn;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateConnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofMillis(1_500);

    /** More than the streams of the connections that a lane may have here. */
    private static final int MESSAGES = 250;

    /** The machine may be busy too. */
    private static final int TRIES = 10;

    @TempDir private Path folder;

    @Test
    void connections_that_come_when_nobody_waits_any_more_are_good_for_the_next() throws Exception {
        // given
        try (var standIn = FcmStandIn.start(0, folder, ProcessClock.get());
                var relay = new SlowRelay(URI.create(standIn.url()).getPort(), LATE);
                var fcm = new FcmFixture(standIn, settings(standIn, relay), ProcessClock.get())) {
            // when
            List<CompletableFuture<Outcome>> sent = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                sent.add(
                        fcm.sender
                                .send(FcmFixture.alert(), FcmFixture.token("phone-" + i), false)
                                .toCompletableFuture());
            }
            for (CompletableFuture<Outcome> one : sent) {
                one.get(30, TimeUnit.SECONDS);
            }
            relay.hurry();
            // then
            List<Outcome> next = new ArrayList<>();
            while (next.size() < TRIES && !next.contains(new Outcome.Accepted())) {
                next.add(fcm.send(FcmFixture.alert(), FcmFixture.token("next")));
            }
            assertThat(next).contains(new Outcome.Accepted());
        }
    }

    private static FcmConfig settings(FcmStandIn standIn, SlowRelay relay) throws IOException {
        return new FcmFixture.Settings(
                URI.create("https://localhost:" + relay.port()),
                Optional.of(standIn.serviceAccount()),
                Optional.of(standIn.certificate()),
                PATIENCE,
                FcmFixture.ANSWER_TIMEOUT,
                2,
                1);
    }
}
