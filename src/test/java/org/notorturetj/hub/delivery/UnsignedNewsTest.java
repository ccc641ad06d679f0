package org.notorturetj.hub.delivery;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Publications that nobody has signed yet: a command made them while no server ran, or while it was
 * frozen, so that they may be old when a server first sees them.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.hub.loopback=true")
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnsignedNewsTest extends HubTesting {

    @Test
    void what_was_published_long_ago_waits_for_its_signature_and_is_sent_once() throws Exception {
        String id = subscribedAndPublishedUnsigned();
        owner.execute("UPDATE desk.hub_news SET created_at = created_at - interval '1 hour'");

        assertThat(hub.openNow()).isEqualTo(PrepareDeliveries.News.WAITING);
        deliver();

        assertThat(subscriber.received()).hasSize(1);
        assertThat(subscriber.received().get(0).body()).contains("notorturetj1:" + id);
        deliver();
        assertThat(subscriber.received()).hasSize(1);
    }

    /** Of more than a few a head is signed before each of them is. */
    @Test
    void a_feed_waits_for_the_signature_of_each_text() throws Exception {
        String id = subscribedAndPublishedUnsigned();
        signer.catchUp();
        String signature =
                "UPDATE published.record SET signature = %s WHERE document_id = '" + id + "'";
        owner.execute(signature.formatted("NULL"));

        assertThat(hub.openNow()).isEqualTo(PrepareDeliveries.News.WAITING);
        deliver();

        assertThat(subscriber.received()).hasSize(1);
        assertThat(subscriber.received().get(0).body()).contains("notorturetj1:" + id);
    }

    @Test
    void without_a_signer_it_is_sent_after_a_while_and_again_with_the_signature() throws Exception {
        String id = subscribedAndPublishedUnsigned();
        for (int i = 0; hub.openNow() == PrepareDeliveries.News.WAITING; i++) {
            assertThat(i).isLessThan(PrepareDeliveries.PATIENCE);
        }
        send();
        assertThat(subscriber.received()).hasSize(1);
        assertThat(subscriber.received().get(0).body()).doesNotContain("notorturetj1:" + id);
        assertThat(hub.openNow()).isEqualTo(PrepareDeliveries.News.NONE);

        deliver();

        assertThat(subscriber.received()).hasSize(2);
        assertThat(subscriber.received().get(1).body()).contains("notorturetj1:" + id);
        assertThat(owner.number("SELECT count(*) FROM desk.hub_news")).isZero();
    }

    /** The one that found the news may be another server, of which this one is not told. */
    @Test
    void what_was_written_without_signatures_is_not_sent_once_they_are_there() throws Exception {
        String id = subscribedAndPublishedUnsigned();
        String due =
                "UPDATE device.hub_subscription SET round = round + 1, due_at = now() - interval '1 minute'";
        owner.execute(due);
        send();
        assertThat(subscriber.received()).hasSize(1);
        assertThat(subscriber.received().get(0).body()).doesNotContain("notorturetj1:" + id);

        signer.catchUp();
        owner.execute("DELETE FROM desk.hub_news");
        owner.execute(due);
        send();

        assertThat(subscriber.received()).hasSize(2);
        assertThat(subscriber.received().get(1).body()).contains("notorturetj1:" + id);
    }

    private String subscribedAndPublishedUnsigned() throws Exception {
        published("1");
        subscribe(Map.of());
        deliver();
        assertThat(subscriber.received()).isEmpty();
        return newsroom.publish(
                "article", facts(topic), Map.of(Language.RU, Newsroom.text("2-" + topic)));
    }
}
