package org.notorturetj.client.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.Scope;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.client.push.Decision.Action;
import org.notorturetj.publisher.LogFiles;
import org.notorturetj.publisher.SampleRecords;
import org.notorturetj.publisher.WakeUpMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The alert of a message is fetched, and its record takes precedence over messages. */
class AlertFetchTest {
    private static final String NID = PushPhone.NID;
    private static final String SHOW = "show " + NID;
    private static final String REMOVE = "remove " + NID;

    private final PushPhone phone = new PushPhone();

    @Test
    void the_alert_of_a_message_is_fetched_from_its_publication_once() throws Exception {
        phone.sync().publish(NID, "active");
        phone.mirror.asked.clear();
        phone.receive(phone.alert());
        FetchResult fetched = phone.inbox.fetch("tg");
        assertEquals("Alert a-" + NID, fetched.alert(NID).get().title());
        assertTrue(fetched.complete());
        assertEquals(List.of("head/2", "update/tg/essentials/1/2"), phone.mirror.asked);
        assertEquals(List.of(SHOW), phone.display.events);
        phone.inbox.fetch("tg");
        assertEquals(2, phone.mirror.asked.size());
    }

    @Test
    void an_alert_is_shown_offline_and_fetched_later_even_after_a_restart() throws Exception {
        phone.sync().publish(NID, "active");
        phone.mirror.tamper((path, honest) -> Response.empty(503));
        phone.receive(phone.alert());
        assertFalse(phone.inbox.fetch("tg").complete());
        assertEquals(List.of(SHOW), phone.display.events);
        phone.start();
        phone.mirror.tamper((path, honest) -> null);
        assertTrue(phone.inbox.fetch("tg").alert(NID).isPresent());
        assertEquals(List.of(SHOW), phone.display.events);
    }

    @Test
    void an_alert_that_has_ended_is_removed_and_not_returned() throws Exception {
        for (String state : List.of("retracted", "expired", "echoed")) {
            PushPhone each = new PushPhone();
            each.sync().publish(NID, "active");
            each.receive(each.alert());
            each.publish(NID, state);
            FetchResult fetched = each.inbox.fetch("tg");
            // It requested the publication of the message, and got the newest one.
            assertTrue(fetched.complete() && fetched.active().isEmpty(), state);
            assertEquals(List.of(SHOW, REMOVE), each.display.events, state);
        }
    }

    @Test
    void a_withdrawn_or_expired_alert_is_removed() throws Exception {
        phone.sync().publish(NID, "active");
        phone.receive(phone.alert());
        phone.inbox.fetch("tg");
        phone.log.removeInAll("alerts", "a-" + NID).publish();
        phone.sync().inbox.reconcile("tg");
        assertEquals(List.of(SHOW, REMOVE), phone.display.events);
        PushPhone late = new PushPhone();
        late.receive(late.alert());
        late.now = PushPhone.ENDS * 1000;
        late.inbox.reconcile("tg");
        assertEquals(List.of(SHOW, REMOVE), late.display.events);
    }

    @Test
    void a_late_message_of_a_retracted_alert_is_ignored() throws Exception {
        phone.sync().publish(NID, "retracted").sync().inbox.reconcile("tg");
        assertEquals(IgnoreReason.RETRACTED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(List.of(), phone.display.events);
    }

    @Test
    void an_alert_retracted_before_its_record_arrived_is_not_returned() throws Exception {
        phone.sync().publish(NID, "active").sync();
        phone.receive(phone.alert().as("retract"));
        assertEquals(List.of(), phone.inbox.reconcile("tg").active());
        assertEquals(List.of(), phone.display.events);
    }

    @Test
    void without_push_an_alert_is_shown_once_after_a_sync() throws Exception {
        phone.publish("0000000000000000", "active").sync().inbox.reconcile("tg");
        assertEquals(
                List.of(),
                phone.display.events,
                "an alert that was active on the first sync is not news");
        phone.publish(NID, "active").sync().inbox.reconcile("tg");
        phone.inbox.reconcile("tg");
        assertEquals(IgnoreReason.REPEATED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(List.of(SHOW), phone.display.events);
        phone.publish(NID, "retracted").sync().inbox.reconcile("tg");
        assertEquals(List.of(SHOW, REMOVE), phone.display.events);
    }

    @Test
    void a_message_of_what_was_active_at_the_first_sync_shows_it_once() throws Exception {
        phone.publish(NID, "active").sync().inbox.reconcile("tg");
        assertEquals(List.of(), phone.display.events);
        phone.start().inbox.reconcile("tg");
        phone.receive(phone.alert());
        phone.start().inbox.reconcile("tg");
        assertEquals(IgnoreReason.REPEATED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(List.of(SHOW), phone.display.events);
    }

    @Test
    void an_alert_that_outlives_its_message_is_not_shown_again() throws Exception {
        phone.sync().publish(NID, "active");
        phone.receive(phone.alert().until(PushPhone.NOW / 1000 + 60));
        phone.now = PushPhone.NOW + 3_600_000;
        assertTrue(phone.sync().inbox.reconcile("tg").alert(NID).isPresent());
        assertEquals(List.of(SHOW), phone.display.events);
    }

    @Test
    void a_mirror_without_the_requested_publication_is_refused() throws Exception {
        phone.sync();
        LogFiles old = phone.log.files();
        phone.publish(NID, "active");
        phone.mirror.serve(old);
        phone.mirror.tamper(
                (path, honest) -> path.startsWith("head/") ? Response.file(old.at("head")) : null);
        phone.receive(phone.alert());
        FetchResult fetched = phone.inbox.fetch("tg");
        assertFalse(fetched.complete());
        assertTrue(
                fetched.report().get().failures().toString().contains("older"),
                fetched.report().get().failures().toString());
    }

    @Test
    void only_alerts_of_chosen_regions_are_shown_but_all_without_a_network() throws Exception {
        String record = SampleRecords.alert("a-" + NID, NID, "tg", "active", PushPhone.END);
        record = record.replace("\"regions\":[]", "\"regions\":[\"TJ-SU\"]");
        phone.sync();
        phone.log.put("alerts.tg.v1", "a-" + NID, record).publish();
        phone.mirror.serve(phone.log.files());
        for (Map.Entry<String, Integer> chosen : Map.of("TJ-SU", 1, "TJ-KT", 0).entrySet()) {
            PushPhone each = phone.start();
            each.display.events.clear();
            each.storage.replace(java.util.Set.of(), Map.of());
            each.start().inbox.chooseRegions(List.of(chosen.getKey()));
            assertEquals(Action.FETCH, each.receive(each.alert()).action());
            each.inbox.fetch("tg");
            assertEquals((int) chosen.getValue(), each.display.events.size(), chosen.getKey());
        }
        PushPhone offline = new PushPhone();
        offline.inbox.chooseRegions(List.of("TJ-KT"));
        offline.receive(offline.alert());
        assertEquals(List.of(), offline.display.events);
        offline.inbox.fetch("tg");
        assertEquals(List.of(SHOW), offline.display.events);
    }

    @Test
    void a_message_does_not_wait_for_a_sync_that_is_running() throws Exception {
        phone.sync();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch shown = new CountDownLatch(1);
        phone.mirror.tamper(
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
        WakeUpMessage wake = phone.alert();
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
