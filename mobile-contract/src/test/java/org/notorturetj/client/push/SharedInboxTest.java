package org.notorturetj.client.push;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.publisher.WakeUpMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two inboxes of one folder, as the service for messages and the app on the screen have them. */
class SharedInboxTest {
    @TempDir Path folder;

    private final PushPhone phone = new PushPhone();

    @Test
    void what_one_has_shown_or_removed_the_other_does_not_show_again() throws Exception {
        PushInbox one = open();
        PushInbox two = open();
        WakeUpMessage alert = phone.alert();
        assertEquals(Decision.Action.SHOW, one.receive(alert.by(phone.log.alerter)).action());
        assertEquals(
                IgnoreReason.REPEATED, two.receive(alert.by(phone.log.alerter)).reason().get());
        WakeUpMessage over = phone.alert().as("retract");
        assertEquals(Decision.Action.REMOVE, two.receive(over.by(phone.log.alerter)).action());
        assertEquals(
                IgnoreReason.RETRACTED, one.receive(alert.by(phone.log.alerter)).reason().get());
    }

    @Test
    void of_messages_that_come_to_both_at_once_none_is_forgotten() throws Exception {
        List<PushInbox> inboxes = List.of(open(), open());
        List<Callable<Decision>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            PushInbox inbox = inboxes.get(i % 2);
            var data = message(i).by(phone.log.alerter);
            all.add(() -> inbox.receive(data));
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var each : threads.invokeAll(all)) {
                assertEquals(Decision.Action.SHOW, each.get().action());
            }
        } finally {
            threads.shutdown();
        }
        PushInbox next = open();
        for (int i = 0; i < 24; i++) {
            assertEquals(
                    IgnoreReason.REPEATED,
                    next.receive(message(i).by(phone.log.alerter)).reason().get());
        }
    }

    private static WakeUpMessage message(int number) {
        return WakeUpMessage.alert("2q9r5t8w1x4y7%03d".formatted(number), 1, PushPhone.ENDS);
    }

    private PushInbox open() throws Exception {
        FileStorage storage = FileStorage.withoutFsync(folder.toFile());
        return new PushInbox(phone.client, storage, () -> phone.now, phone.display);
    }
}
