package org.notorturetj.client.push;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.client.MemoryStorage;
import org.notorturetj.client.storage.Storage;
import org.notorturetj.publisher.WakeUpMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * The invariant of messages: in any order, however often, with a clock that goes anywhere and a
 * phone that is killed at any moment, each alert is shown once, never after its retraction, and is
 * not lost once it was stored.
 */
@Tag("proof")
class ShownOncePropertyTest {
    private static final int ALERTS = 3;
    private static final int ALIVE = 99;

    private final PushPhone signed = new PushPhone();
    private final Map<String, Map<String, String>> data = new HashMap<>();

    /** What was shown and stored as shown; what was retracted. */
    private final Set<String> done = new HashSet<>();

    private final Set<String> retracted = new HashSet<>();

    ShownOncePropertyTest() {
        for (int i = 0; i < ALERTS; i++) {
            // A day apart; a retraction is valid for at least as long as its alert.
            WakeUpMessage alert =
                    WakeUpMessage.alert(nid(i), i + 1, PushPhone.NOW / 1000 + (i + 1) * 86_400L);
            data.put("alert" + i, alert.by(signed.log.alerter));
            data.put("retract" + i, alert.as("retract").by(signed.log.alerter));
        }
    }

    /**
     * Something happens: a message comes, or the clock jumps by hours.
     *
     * @param looks whether the user opens the app after the phone was killed
     */
    record Event(String what, int which, int hours, int killedAfter, boolean looks) {}

    @Provide
    Arbitrary<List<Event>> stories() {
        Arbitrary<Event> message =
                Combinators.combine(
                                Arbitraries.of("alert", "alert", "retract"),
                                Arbitraries.integers().between(0, ALERTS - 1),
                                Arbitraries.of(ALIVE, ALIVE, ALIVE, 0, 1, 2),
                                Arbitraries.of(true, false))
                        .as((what, which, dies, looks) -> new Event(what, which, 0, dies, looks));
        Arbitrary<Event> jump =
                Arbitraries.of(-1000, -30, -1, 1, 12, 30, 1000, 100_000)
                        .map(hours -> new Event("clock", 0, hours, ALIVE, false));
        Arbitrary<Event> start = Arbitraries.of(new Event("start", 0, 0, ALIVE, true));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, message),
                        net.jqwik.api.Tuple.of(1, jump),
                        net.jqwik.api.Tuple.of(1, start))
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 600)
    void each_alert_is_shown_once_and_never_after_its_retraction(
            @ForAll("stories") List<Event> story) throws IOException {
        done.clear();
        retracted.clear();
        signed.now = PushPhone.NOW;
        MemoryStorage disk = new MemoryStorage();
        PushInbox inbox = open(disk, ALIVE);
        for (Event event : story) {
            if (event.what().equals("clock")) {
                signed.now += event.hours() * 3_600_000L;
            } else if (event.what().equals("start")) {
                inbox = open(disk, ALIVE);
                inbox.reconcile("tg");
            } else if (event.killedAfter() == ALIVE) {
                deliver(inbox, event);
            } else {
                killed(disk, event);
                inbox = open(disk, ALIVE);
                if (event.looks()) {
                    inbox.reconcile("tg");
                    assertNotLost(event, disk);
                }
            }
        }
    }

    private void deliver(PushInbox inbox, Event event) throws IOException {
        String nid = nid(event.which());
        if (event.what().equals("retract")) {
            retracted.add(nid);
        }
        boolean before = done.contains(nid);
        Decision decision = inbox.receive(data.get(event.what() + event.which()));
        boolean shown = decision.action() == Decision.Action.SHOW;
        assertEquals(shown, !before && done.contains(nid));
    }

    /** The phone stops before the first or second write, or right after it. */
    private void killed(MemoryStorage disk, Event event) throws IOException {
        boolean before = retracted.contains(nid(event.which()));
        try {
            deliver(open(disk, event.killedAfter()), event);
        } catch (Killed e) {
            // Before the first write nothing was done: as if it had not come.
            if (event.killedAfter() == 0 && !before) {
                retracted.remove(nid(event.which()));
            }
        }
    }

    /** What was stored is shown after the start, if it may still be shown. */
    private void assertNotLost(Event event, MemoryStorage disk) {
        String nid = nid(event.which());
        long ends = PushPhone.NOW / 1000 + (event.which() + 1) * 86_400L;
        boolean known = disk.everything().contains("\"kind\":\"alert\",\"nid\":\"" + nid);
        boolean may = signed.now / 1000 < ends && !retracted.contains(nid);
        if (known && may) {
            assertTrue(done.contains(nid), "lost " + nid);
        }
    }

    private PushInbox open(MemoryStorage disk, int writes) throws IOException {
        OneLife life = new OneLife(disk, writes);
        return new PushInbox(signed.client, life, () -> signed.now, life);
    }

    private static String nid(int which) {
        return "000000000000000" + which;
    }

    /** The disk and the screen of a phone until it is killed. */
    private final class OneLife implements Storage, NotificationDisplay {
        private final MemoryStorage disk;
        private final Set<String> showing = new HashSet<>();
        private int left;

        OneLife(MemoryStorage disk, int writes) {
            this.disk = disk;
            this.left = writes;
        }

        @Override
        public byte[] read(String name) {
            return disk.read(name);
        }

        @Override
        public void replace(Set<String> kept, Map<String, byte[]> added) {
            if (left == 0) {
                throw new Killed();
            }
            left -= left == ALIVE ? 0 : 1;
            disk.replace(kept, added);
            done.addAll(showing);
            showing.clear();
        }

        @Override
        public void show(String nid, boolean urgent, long expiresAt) {
            assertFalse(done.contains(nid), "shown twice: " + nid);
            assertFalse(retracted.contains(nid), "shown after its retraction: " + nid);
            assertTrue(signed.now < expiresAt, "shown after its end: " + nid);
            showing.add(nid);
        }

        @Override
        public void remove(String nid) {
            showing.remove(nid);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
