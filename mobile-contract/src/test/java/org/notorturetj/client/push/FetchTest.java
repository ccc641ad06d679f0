package org.notorturetj.client.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.Answer;
import org.notorturetj.client.Scope;
import org.notorturetj.client.push.Decision.Action;
import org.notorturetj.publisher.Records;
import org.notorturetj.publisher.Served;
import org.notorturetj.publisher.Wake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a message says happened is fetched, and what the records say counts. */
class FetchTest {
    private static final String NID = Receiver.NID;
    private static final String SHOW = "show " + NID;
    private static final String REMOVE = "remove " + NID;

    private final Receiver phone = new Receiver();

    @Test
    void the_alert_of_a_message_is_fetched_with_one_question_for_its_publication()
            throws Exception {
        phone.sync().publish(NID, "active");
        phone.mirror.asked.clear();
        phone.receive(phone.alert());
        Fetched fetched = phone.inbox.fetch("tg");
        assertEquals("Alert a-" + NID, fetched.alert(NID).get().title());
        assertTrue(fetched.complete());
        assertEquals(List.of("head/2", "update/tg/essentials/1/2"), phone.mirror.asked);
        assertEquals(List.of(SHOW), phone.screen.log);
        phone.inbox.fetch("tg");
        assertEquals(2, phone.mirror.asked.size());
    }

    @Test
    void without_a_network_it_is_shown_and_fetched_later_also_after_a_start() throws Exception {
        phone.sync().publish(NID, "active");
        phone.mirror.bend((path, honest) -> Answer.bare(503));
        phone.receive(phone.alert());
        assertFalse(phone.inbox.fetch("tg").complete());
        assertEquals(List.of(SHOW), phone.screen.log);
        phone.start();
        phone.mirror.bend((path, honest) -> null);
        assertTrue(phone.inbox.fetch("tg").alert(NID).isPresent());
        assertEquals(List.of(SHOW), phone.screen.log);
    }

    @Test
    void an_alert_that_is_over_meanwhile_is_taken_down_and_nothing_of_it_is_given_out()
            throws Exception {
        for (String state : List.of("retracted", "expired", "echoed")) {
            Receiver each = new Receiver();
            each.sync().publish(NID, "active");
            each.receive(each.alert());
            each.publish(NID, state);
            Fetched fetched = each.inbox.fetch("tg");
            // It asked for the publication of the message, and was given the newest one.
            assertTrue(fetched.complete() && fetched.active().isEmpty(), state);
            assertEquals(List.of(SHOW, REMOVE), each.screen.log, state);
        }
    }

    @Test
    void an_alert_that_is_withdrawn_or_past_its_time_is_taken_down() throws Exception {
        phone.sync().publish(NID, "active");
        phone.receive(phone.alert());
        phone.inbox.fetch("tg");
        phone.log.removeInAll("alerts", "a-" + NID).publish();
        phone.sync().inbox.look("tg");
        assertEquals(List.of(SHOW, REMOVE), phone.screen.log);
        Receiver late = new Receiver();
        late.receive(late.alert());
        late.now = Receiver.ENDS * 1000;
        late.inbox.look("tg");
        assertEquals(List.of(SHOW, REMOVE), late.screen.log);
    }

    @Test
    void a_late_message_of_an_alert_that_the_phone_holds_as_retracted_is_ignored()
            throws Exception {
        phone.sync().publish(NID, "retracted").sync().inbox.look("tg");
        assertEquals(Reason.RETRACTED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(List.of(), phone.screen.log);
    }

    @Test
    void nothing_is_given_out_of_an_alert_whose_retraction_came_before_its_record()
            throws Exception {
        phone.sync().publish(NID, "active").sync();
        phone.receive(phone.alert().as("retract"));
        assertEquals(List.of(), phone.inbox.look("tg").active());
        assertEquals(List.of(), phone.screen.log);
    }

    @Test
    void whoever_gets_no_push_is_shown_the_same_after_a_sync_and_once() throws Exception {
        phone.publish("0000000000000000", "active").sync().inbox.look("tg");
        assertEquals(List.of(), phone.screen.log, "what was there on the first day is no news");
        phone.publish(NID, "active").sync().inbox.look("tg");
        phone.inbox.look("tg");
        assertEquals(Reason.REPEATED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(List.of(SHOW), phone.screen.log);
        phone.publish(NID, "retracted").sync().inbox.look("tg");
        assertEquals(List.of(SHOW, REMOVE), phone.screen.log);
    }

    @Test
    void a_message_that_ends_before_its_alert_does_not_make_it_news_again() throws Exception {
        phone.sync().publish(NID, "active");
        phone.receive(phone.alert().until(Receiver.NOW / 1000 + 60));
        phone.now = Receiver.NOW + 3_600_000;
        assertTrue(phone.sync().inbox.look("tg").alert(NID).isPresent());
        assertEquals(List.of(SHOW), phone.screen.log);
    }

    @Test
    void a_mirror_that_hides_the_publication_is_not_believed() throws Exception {
        phone.sync();
        Served old = phone.log.files();
        phone.publish(NID, "active");
        phone.mirror.serve(old);
        phone.mirror.bend(
                (path, honest) -> path.startsWith("head/") ? Answer.file(old.at("head")) : null);
        phone.receive(phone.alert());
        Fetched fetched = phone.inbox.fetch("tg");
        assertFalse(fetched.complete());
        assertTrue(
                fetched.report().get().troubles().toString().contains("older"),
                fetched.report().get().troubles().toString());
    }

    @Test
    void with_regions_chosen_only_theirs_are_shown_and_without_a_network_all() throws Exception {
        String record = Records.alert("a-" + NID, NID, "tg", "active", Receiver.END);
        record = record.replace("\"regions\":[]", "\"regions\":[\"TJ-SU\"]");
        phone.sync();
        phone.log.put("alerts.tg.v1", "a-" + NID, record).publish();
        phone.mirror.serve(phone.log.files());
        for (Map.Entry<String, Integer> chosen : Map.of("TJ-SU", 1, "TJ-KT", 0).entrySet()) {
            Receiver each = phone.start();
            each.screen.log.clear();
            each.storage.replace(java.util.Set.of(), Map.of());
            each.start().inbox.choose(List.of(chosen.getKey()));
            assertEquals(Action.FETCH, each.receive(each.alert()).action());
            each.inbox.fetch("tg");
            assertEquals((int) chosen.getValue(), each.screen.log.size(), chosen.getKey());
        }
        Receiver offline = new Receiver();
        offline.inbox.choose(List.of("TJ-KT"));
        offline.receive(offline.alert());
        assertEquals(List.of(), offline.screen.log);
        offline.inbox.fetch("tg");
        assertEquals(List.of(SHOW), offline.screen.log);
    }

    @Test
    void a_message_does_not_wait_for_a_sync_that_is_running() throws Exception {
        phone.sync();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch shown = new CountDownLatch(1);
        phone.mirror.bend(
                (path, honest) -> {
                    asked.countDown();
                    try {
                        assertTrue(shown.await(30, TimeUnit.SECONDS));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return null;
                });
        CompletableFuture<Void> sync =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                phone.client.sync("tg", Scope.ESSENTIALS);
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        assertTrue(asked.await(30, TimeUnit.SECONDS));
        Wake wake = phone.alert();
        CompletableFuture<Decision> decision =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return phone.receive(wake);
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        assertEquals(Action.SHOW, decision.get(10, TimeUnit.SECONDS).action());
        shown.countDown();
        sync.get(10, TimeUnit.SECONDS);
    }
}
