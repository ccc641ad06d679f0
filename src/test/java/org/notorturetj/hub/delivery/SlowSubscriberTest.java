package org.notorturetj.hub.delivery;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** News that come while a feed is on its way to a subscriber. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.hub.loopback=true")
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowSubscriberTest extends HubTesting {
    @Test
    void what_is_news_meanwhile_is_sent_when_the_first_has_arrived() throws Exception {
        CountDownLatch answer = subscribedAndSlow();
        published("2");
        hub.openNow();
        hub.sendSome();
        arrives(1);

        published("3");
        hub.openNow();
        assertThat(hub.sendSome()).as("sent beside the first").isZero();

        answer.countDown();
        arrived();
        send();
        assertThat(subscriber.received()).hasSize(2);
        assertThat(subscriber.received().get(1).body()).contains("Title of 3-" + topic);
        assertThat(owner.number("SELECT count(due_at) FROM device.hub_subscription")).isZero();
    }

    @Test
    void what_was_in_it_already_is_not_sent_again() throws Exception {
        CountDownLatch answer = subscribedAndSlow();
        published("2");
        hub.openNow();
        published("3");
        hub.sendSome();
        arrives(1);
        assertThat(subscriber.received().get(0).body()).contains("Title of 3-" + topic);

        hub.openNow();
        answer.countDown();
        arrived();
        send();

        assertThat(subscriber.received()).hasSize(1);
        assertThat(owner.number("SELECT count(due_at) FROM device.hub_subscription")).isZero();
    }

    private CountDownLatch subscribedAndSlow() throws Exception {
        published("1");
        subscribe(Map.of());
        deliver();
        assertThat(subscriber.received()).isEmpty();
        return subscriber.isSlow();
    }

    private void arrives(int count) throws InterruptedException {
        while (subscriber.received().size() < count) {
            Thread.sleep(5);
        }
    }

    private void arrived() throws InterruptedException {
        while (!hub.isIdle()) {
            Thread.sleep(5);
        }
    }
}
