package org.notorturetj.client.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.push.Decision.Action;
import org.notorturetj.client.storage.Storage;
import org.notorturetj.publisher.SignedFiles;
import org.notorturetj.publisher.WakeUpMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An alert is shown once, never after it expired, and is not lost. */
class ShownOnceTest {
    private static final String SHOW = "show " + PushPhone.NID;
    private static final String REMOVE = "remove " + PushPhone.NID;

    private final PushPhone phone = new PushPhone();

    @Test
    void a_repeated_message_is_not_shown_again_even_after_a_restart() throws Exception {
        phone.receive(phone.alert());
        assertEquals(IgnoreReason.REPEATED, phone.reason(phone.alert().by(phone.log.alerter)));
        phone.start();
        phone.inbox.reconcile("tg");
        assertEquals(IgnoreReason.REPEATED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(List.of(SHOW), phone.display.events);
    }

    @Test
    void a_retraction_removes_the_notification_and_suppresses_later_messages() throws Exception {
        phone.receive(phone.alert());
        assertEquals(Action.REMOVE, phone.receive(phone.alert().as("retract")).action());
        assertEquals(IgnoreReason.RETRACTED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(
                IgnoreReason.REPEATED,
                phone.reason(phone.alert().as("retract").by(phone.log.alerter)));
        assertEquals(List.of(SHOW, REMOVE), phone.display.events);
    }

    @Test
    void a_retraction_counts_before_its_alert_and_after_its_own_expiry() throws Exception {
        phone.receive(phone.alert().as("retract"));
        phone.start();
        assertEquals(IgnoreReason.RETRACTED, phone.reason(phone.alert().by(phone.log.alerter)));
        PushPhone late = new PushPhone();
        late.receive(late.alert());
        late.now = (PushPhone.ENDS + 60) * 1000;
        assertEquals(Action.REMOVE, late.receive(late.alert().as("retract")).action());
        assertTrue(late.display.visible.isEmpty());
    }

    @Test
    void a_retraction_is_remembered_as_long_as_its_alert_even_if_it_expires_earlier()
            throws Exception {
        long day = 86_400;
        WakeUpMessage alert = phone.alert().until(PushPhone.ENDS + 60 * day);
        phone.receive(alert);
        phone.receive(alert.as("retract").until(PushPhone.ENDS));
        phone.now = (PushPhone.ENDS + 40 * day) * 1000;
        phone.inbox.reconcile("tg");
        assertEquals(IgnoreReason.RETRACTED, phone.reason(alert.by(phone.log.alerter)));
    }

    @Test
    void a_phone_killed_while_showing_an_alert_shows_it_at_the_next_start() throws Exception {
        PushInbox killed =
                new PushInbox(phone.client, phone.storage, () -> phone.now, new KilledInShow());
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        assertThrows(IllegalStateException.class, () -> killed.receive(data));
        phone.start();
        assertEquals(List.of(), phone.display.events);
        phone.inbox.reconcile("tg");
        phone.inbox.reconcile("tg");
        assertEquals(List.of(SHOW), phone.display.events);
        assertEquals(IgnoreReason.REPEATED, phone.reason(data));
    }

    @Test
    void an_alert_is_shown_even_if_the_disk_is_full() throws Exception {
        PushInbox inbox =
                new PushInbox(phone.client, new FullDisk(), () -> phone.now, phone.display);
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        assertThrows(IOException.class, () -> inbox.receive(data));
        assertEquals(List.of(SHOW), phone.display.events);
        assertEquals(IgnoreReason.REPEATED, inbox.receive(data).reason().get());
    }

    @Test
    void a_lost_or_corrupt_history_is_replaced_by_an_empty_one() throws Exception {
        phone.receive(phone.alert());
        for (String broken : List.of("", "{", "{\"v\":1}", "{\"forgotten\":-1,\"heard\":[]}")) {
            phone.storage.replace(Set.of(), Map.of("push", SignedFiles.bytes(broken)));
            phone.start();
            assertEquals(Action.SHOW, phone.receive(phone.alert()).action(), broken);
        }
    }

    @Test
    void a_forgotten_message_stays_expired_when_the_clock_is_set_back() throws Exception {
        phone.receive(phone.alert());
        phone.now = (PushPhone.ENDS + MessageHistory.GRACE_PERIOD) * 1000;
        phone.inbox.reconcile("tg");
        assertTrue(!phone.storage.everything().contains(PushPhone.NID));
        phone.start();
        phone.now = PushPhone.NOW;
        assertEquals(IgnoreReason.EXPIRED, phone.reason(phone.alert().by(phone.log.alerter)));
        WakeUpMessage next = WakeUpMessage.alert("3q9r5t8w1x4y7z0a", 1, PushPhone.ENDS + 1);
        assertEquals(Action.SHOW, phone.receive(next).action());
    }

    @Test
    void above_the_limit_messages_that_expire_first_are_forgotten() {
        MessageHistory history = new MessageHistory(true, 0);
        for (int i = 0; i < MessageHistory.MAX_MESSAGES + 10; i++) {
            history.put(new RememberedMessage(PushKind.ALERT, "n" + i, 1, true, 1000 + i, false));
        }
        history.prune(0);
        assertEquals(MessageHistory.MAX_MESSAGES, history.all().size());
        assertNull(history.find(PushKind.ALERT, "n9"));
        assertNotNull(history.find(PushKind.ALERT, "n10"));
        assertEquals(0, history.forgottenUntil());
    }

    private static final class KilledInShow implements NotificationDisplay {
        @Override
        public void show(String nid, boolean urgent, long expiresAt) {
            throw new IllegalStateException("killed");
        }

        @Override
        public void remove(String nid) {}
    }

    private static final class FullDisk implements Storage {
        @Override
        public byte[] read(String name) {
            return null;
        }

        @Override
        public void replace(Set<String> kept, Map<String, byte[]> added) throws IOException {
            throw new IOException("full");
        }
    }
}
