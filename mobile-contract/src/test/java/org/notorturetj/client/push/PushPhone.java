package org.notorturetj.client.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.notorturetj.client.MemoryMirror;
import org.notorturetj.client.MemoryStorage;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;
import org.notorturetj.publisher.WakeUpMessage;

/** A phone that receives push messages, and the log that they refer to. */
final class PushPhone {
    static final String NID = "2q9r5t8w1x4y7z0a";
    static final String END = "2026-12-01T00:00:00Z";
    static final long ENDS = 1_796_083_200L; // END
    static final long NOW = 1_795_600_000_000L; // 2026-11-25

    final PublicLog log = new PublicLog().publish();
    final MemoryMirror mirror = new MemoryMirror();
    MemoryStorage content = new MemoryStorage();
    final MemoryStorage storage = new MemoryStorage();
    final RecordingDisplay display = new RecordingDisplay();
    long now = NOW;
    SyncClient client;
    PushInbox inbox;

    PushPhone() {
        start();
    }

    /** The app starts, with what its storages hold. */
    PushPhone start() {
        return start(log.root(1));
    }

    /** An app that was built with another root, and holds nothing. */
    PushPhone startWith(byte[] root) {
        content = new MemoryStorage();
        return start(root);
    }

    private PushPhone start(byte[] root) {
        try {
            client =
                    new SyncClient(
                            root,
                            List.of(MemoryMirror.ADDRESS),
                            mirror,
                            content,
                            () -> now,
                            new Random(1));
            inbox = new PushInbox(client, storage, () -> now, display);
            return this;
        } catch (RefusedException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An ordinary sync with what the log has now. */
    PushPhone sync() throws IOException {
        mirror.serve(log.files());
        client.sync("tg", Scope.ESSENTIALS);
        return this;
    }

    /** Publishes the alert in a state. */
    PushPhone publish(String nid, String state) {
        String id = "a-" + nid;
        log.putInAll("alerts", id, tag -> SampleRecords.alert(id, nid, tag, state, END));
        log.publish();
        mirror.serve(log.files());
        return this;
    }

    WakeUpMessage alert() {
        return WakeUpMessage.alert(NID, log.seq, ENDS);
    }

    Decision receive(WakeUpMessage wake) throws IOException {
        return receive(wake.by(log.alerter));
    }

    Decision receive(Map<String, String> data) throws IOException {
        return inbox.receive(data);
    }

    /** Why a message is ignored; null when it is not. */
    IgnoreReason reason(Map<String, String> data) throws IOException {
        return receive(data).reason().orElse(null);
    }
}
