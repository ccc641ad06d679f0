package org.notorturetj.client.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.notorturetj.client.MemoryStorage;
import org.notorturetj.client.Mirror;
import org.notorturetj.client.Refused;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;
import org.notorturetj.publisher.Wake;

/** A phone that receives messages, and the log that they speak of. */
final class Receiver {
    static final String NID = "2q9r5t8w1x4y7z0a";
    static final String END = "2026-12-01T00:00:00Z";
    static final long ENDS = 1_796_083_200L; // END
    static final long NOW = 1_795_600_000_000L; // 2026-11-25

    final Log log = new Log().publish();
    final Mirror mirror = new Mirror();
    MemoryStorage content = new MemoryStorage();
    final MemoryStorage storage = new MemoryStorage();
    final Notified screen = new Notified();
    long now = NOW;
    SyncClient client;
    PushInbox inbox;

    Receiver() {
        start();
    }

    /** The app starts, with what its storages hold. */
    Receiver start() {
        return start(log.root(1));
    }

    /** An app that was built with another root, and holds nothing. */
    Receiver startWith(byte[] root) {
        content = new MemoryStorage();
        return start(root);
    }

    private Receiver start(byte[] root) {
        try {
            client =
                    new SyncClient(
                            root,
                            List.of(Mirror.ADDRESS),
                            mirror,
                            content,
                            () -> now,
                            new Random(1));
            inbox = new PushInbox(client, storage, () -> now, screen);
            return this;
        } catch (Refused | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An ordinary sync with what the log has now. */
    Receiver sync() throws IOException {
        mirror.serve(log.files());
        client.sync("tg", Scope.ESSENTIALS);
        return this;
    }

    /** Publishes the alert in a state. */
    Receiver publish(String nid, String state) {
        String id = "a-" + nid;
        log.putInAll("alerts", id, tag -> Records.alert(id, nid, tag, state, END));
        log.publish();
        mirror.serve(log.files());
        return this;
    }

    Wake alert() {
        return Wake.alert(NID, log.seq, ENDS);
    }

    Decision receive(Wake wake) throws IOException {
        return receive(wake.by(log.alerter));
    }

    Decision receive(Map<String, String> data) throws IOException {
        return inbox.receive(data);
    }

    /** Why a message is ignored; null when it is not. */
    Reason reason(Map<String, String> data) throws IOException {
        return receive(data).reason().orElse(null);
    }
}
