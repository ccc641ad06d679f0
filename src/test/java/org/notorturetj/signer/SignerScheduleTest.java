package org.notorturetj.signer;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.publication.log.CommittedPublication;
import org.notorturetj.publication.log.PublicationKind;

import io.quarkus.runtime.ShutdownEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody waits for the signer, however long it takes and however often it is called. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignerScheduleTest {
    private final CountDownLatch signing = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final SignerSchedule schedule =
            new SignerSchedule(
                    new SlowSigner(), new Automatic(), new SigningProgress(Clock.systemUTC(), ""));

    @Test
    @Timeout(60)
    void a_flood_of_calls_returns_at_once_and_becomes_one_run() throws InterruptedException {
        schedule.start(new ServerIsFilled());
        assertThat(signing.await(30, TimeUnit.SECONDS)).isTrue();

        for (int i = 1; i <= 10_000; i++) {
            schedule.published(new CommittedPublication(i, PublicationKind.PUBLISH));
        }

        assertThat(runs).hasValue(1);
        end.countDown();
        schedule.stop(new ShutdownEvent());
        assertThat(runs.get()).isBetween(1, 2);
    }

    @SuppressWarnings("NullAway") // It uses none of them.
    private final class SlowSigner extends Signer {
        SlowSigner() {
            super(null, null, null, null, null, null, null, null, null, null, null);
        }

        @Override
        public void announceMirrors() {
            // none
        }

        @Override
        public void catchUp() {
            runs.incrementAndGet();
            signing.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Automatic() implements SignerConfig {
        @Override
        public boolean automatic() {
            return true;
        }

        @Override
        public Duration settle() {
            return Duration.ZERO;
        }

        @Override
        public Duration headEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration renewAfter() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration refreshWithin() {
            return Duration.ofDays(14);
        }

        @Override
        public Duration keepSuperseded() {
            return Duration.ofDays(30);
        }
    }
}
