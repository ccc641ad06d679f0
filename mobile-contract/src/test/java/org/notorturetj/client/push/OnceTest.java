package org.notorturetj.client.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.Storage;
import org.notorturetj.client.push.Decision.Action;
import org.notorturetj.publisher.Signed;
import org.notorturetj.publisher.Wake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Shown once, never after its end, and not lost. */
class OnceTest {
    private static final String SHOW = "show " + Receiver.NID;
    private static final String REMOVE = "remove " + Receiver.NID;

    private final Receiver phone = new Receiver();

    @Test
    void a_message_that_comes_again_is_not_shown_again_also_after_a_start() throws Exception {
        phone.receive(phone.alert());
        assertEquals(Reason.REPEATED, phone.reason(phone.alert().by(phone.log.alerter)));
        phone.start();
        phone.inbox.look("tg");
        assertEquals(Reason.REPEATED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(List.of(SHOW), phone.screen.log);
    }

    @Test
    void a_retraction_takes_down_what_is_shown_and_silences_what_comes_later() throws Exception {
        phone.receive(phone.alert());
        assertEquals(Action.REMOVE, phone.receive(phone.alert().as("retract")).action());
        assertEquals(Reason.RETRACTED, phone.reason(phone.alert().by(phone.log.alerter)));
        assertEquals(
                Reason.REPEATED, phone.reason(phone.alert().as("retract").by(phone.log.alerter)));
        assertEquals(List.of(SHOW, REMOVE), phone.screen.log);
    }

    @Test
    void a_retraction_may_come_before_its_alert_and_after_its_own_time() throws Exception {
        phone.receive(phone.alert().as("retract"));
        phone.start();
        assertEquals(Reason.RETRACTED, phone.reason(phone.alert().by(phone.log.alerter)));
        Receiver late = new Receiver();
        late.receive(late.alert());
        late.now = (Receiver.ENDS + 60) * 1000;
        assertEquals(Action.REMOVE, late.receive(late.alert().as("retract")).action());
        assertTrue(late.screen.visible.isEmpty());
    }

    @Test
    void a_retraction_is_remembered_for_as_long_as_its_alert_also_when_it_says_less()
            throws Exception {
        long day = 86_400;
        Wake alert = phone.alert().until(Receiver.ENDS + 60 * day);
        phone.receive(alert);
        phone.receive(alert.as("retract").until(Receiver.ENDS));
        phone.now = (Receiver.ENDS + 40 * day) * 1000;
        phone.inbox.look("tg");
        assertEquals(Reason.RETRACTED, phone.reason(alert.by(phone.log.alerter)));
    }

    @Test
    void a_phone_that_is_killed_in_the_moment_of_showing_shows_it_at_the_next_start()
            throws Exception {
        PushInbox killed =
                new PushInbox(phone.client, phone.storage, () -> phone.now, new KilledInShow());
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        assertThrows(IllegalStateException.class, () -> killed.receive(data));
        phone.start();
        assertEquals(List.of(), phone.screen.log);
        phone.inbox.look("tg");
        phone.inbox.look("tg");
        assertEquals(List.of(SHOW), phone.screen.log);
        assertEquals(Reason.REPEATED, phone.reason(data));
    }

    @Test
    void a_full_disk_keeps_no_alert_from_the_screen() throws Exception {
        PushInbox inbox =
                new PushInbox(phone.client, new FullDisk(), () -> phone.now, phone.screen);
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        assertThrows(IOException.class, () -> inbox.receive(data));
        assertEquals(List.of(SHOW), phone.screen.log);
        assertEquals(Reason.REPEATED, inbox.receive(data).reason().get());
    }

    @Test
    void notes_that_the_disk_has_lost_or_changed_are_a_new_beginning() throws Exception {
        phone.receive(phone.alert());
        for (String broken : List.of("", "{", "{\"v\":1}", "{\"forgotten\":-1,\"heard\":[]}")) {
            phone.storage.replace(Set.of(), Map.of("push", Signed.bytes(broken)));
            phone.start();
            assertEquals(Action.SHOW, phone.receive(phone.alert()).action(), broken);
        }
    }

    @Test
    void what_ended_long_ago_is_forgotten_and_stays_over_when_the_clock_goes_back()
            throws Exception {
        phone.receive(phone.alert());
        phone.now = (Receiver.ENDS + Notes.GRACE) * 1000;
        phone.inbox.look("tg");
        assertTrue(!phone.storage.everything().contains(Receiver.NID));
        phone.start();
        phone.now = Receiver.NOW;
        assertEquals(Reason.EXPIRED, phone.reason(phone.alert().by(phone.log.alerter)));
        Wake next = Wake.alert("3q9r5t8w1x4y7z0a", 1, Receiver.ENDS + 1);
        assertEquals(Action.SHOW, phone.receive(next).action());
    }

    @Test
    void of_too_many_those_are_forgotten_that_end_first() {
        Notes notes = new Notes(true, 0);
        for (int i = 0; i < Notes.MOST + 10; i++) {
            notes.put(new Heard(PushKind.ALERT, "n" + i, 1, true, 1000 + i, false));
        }
        notes.prune(0);
        assertEquals(Notes.MOST, notes.all().size());
        assertNull(notes.of(PushKind.ALERT, "n9"));
        assertNotNull(notes.of(PushKind.ALERT, "n10"));
        assertEquals(0, notes.forgotten());
    }

    private static final class KilledInShow implements Screen {
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
