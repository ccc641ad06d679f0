package org.notorturetj.signer;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.sync.HeadStatement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalTest {
    @Inject Given given;
    @Inject Signer signer;
    @Inject SettableClock clock;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void a_recent_head_is_not_signed_again() {
        String head = SignedLog.text("head");

        signer.catchUp();

        assertThat(SignedLog.text("head")).isEqualTo(head);
    }

    @Test
    void a_day_later_the_same_state_is_signed_again() {
        HeadStatement before = SignedLog.head();
        clock.stopAt(before.issued().plus(Duration.ofDays(1)));

        signer.catchUp();

        HeadStatement renewed = SignedLog.head();
        assertThat(renewed.seq()).isEqualTo(before.seq());
        assertThat(renewed.issue()).isEqualTo(before.issue() + 1);
        assertThat(renewed.manifests()).isEqualTo(before.manifests());
        assertThat(renewed.refreshBy()).isEqualTo(before.refreshBy().plus(Duration.ofDays(1)));
    }

    @Test
    void setting_the_clock_back_does_not_make_a_new_head_look_older() {
        HeadStatement before = SignedLog.head();
        clock.stopAt(before.issued().minus(Duration.ofDays(400)));
        given.published(given.line(EN), EN);

        signer.catchUp();

        HeadStatement next = SignedLog.head();
        assertThat(next.seq()).isGreaterThan(before.seq());
        assertThat(next.issued()).isEqualTo(before.issued());
        assertThat(next.refreshBy()).isAfter(Instant.EPOCH).isEqualTo(before.refreshBy());
    }
}
