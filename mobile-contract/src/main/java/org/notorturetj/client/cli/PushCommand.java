package org.notorturetj.client.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.offline.Alert;
import org.notorturetj.client.push.Decision;
import org.notorturetj.client.push.FetchResult;
import org.notorturetj.client.push.IgnoreReason;
import org.notorturetj.client.push.NeutralText;
import org.notorturetj.client.push.NotificationDisplay;
import org.notorturetj.client.push.PushInbox;
import org.notorturetj.client.storage.Storage;

/** Receives a push message as a phone would, and prints what the user sees. */
final class PushCommand implements NotificationDisplay {
    /** Providers carry 4,096 bytes at most. */
    private static final int MAX_LENGTH = 65_536;

    private final SyncClient client;
    private final PushInbox inbox;
    private final String language;
    private final PrintStream out;

    PushCommand(SyncClient client, Storage storage, String language, PrintStream out)
            throws IOException {
        this.client = client;
        this.inbox = new PushInbox(client, storage, System::currentTimeMillis, this);
        this.language = language;
        this.out = out;
    }

    /**
     * Receives the message, and fetches its publication when a server is given.
     *
     * @return the exit code
     */
    int receive(InputStream message, boolean online, List<String> regions) throws IOException {
        Map<String, String> data = data(message);
        inbox.chooseRegions(regions);
        Decision decision = inbox.receive(data);
        if (online && decision.reason().orElse(null) == IgnoreReason.UNKNOWN_KEY) {
            // A newer root may know the key.
            client.sync(language, Scope.ESSENTIALS);
            decision = inbox.receive(data);
        }
        if (decision.reason().isPresent()) {
            out.println("ignored: " + decision.reason().get());
            return 1;
        }
        if (decision.action() == Decision.Action.CONFIRM) {
            out.println("to be confirmed: " + decision.nonce());
            return 0;
        }
        if (decision.action() == Decision.Action.REMOVE) {
            out.println("removed: " + decision.nid());
        }
        return online ? fetch(decision) : 0;
    }

    private int fetch(Decision decision) throws IOException {
        FetchResult fetched = inbox.fetch(language);
        if (fetched.report().isPresent()) {
            out.println("fetched: " + fetched.report().get().outcome());
            for (String failure : fetched.report().get().failures().values()) {
                out.println("failure: " + failure);
            }
        }
        for (Alert alert : fetched.active()) {
            if (alert.nid().equals(decision.nid())) {
                out.println("inside the app: " + alert.title());
                out.println("inside the app: " + alert.summary());
            }
        }
        return fetched.complete() ? 0 : 1;
    }

    @Override
    public void show(String nid, boolean urgent, long expiresAt) {
        NeutralText text = NeutralText.of(language);
        String channel = urgent ? text.urgentChannel() : text.quietChannel();
        out.println(
                "on the screen (" + channel + "): " + text.title() + " " + text.body() + " " + nid);
    }

    @Override
    public void remove(String nid) {
        out.println("off the screen: " + nid);
    }

    /** The data itself, or an FCM message that contains it. */
    private static Map<String, String> data(InputStream in) throws IOException {
        JsonObject object;
        try {
            object = JsonParser.parseObject(bytes(in));
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(
                    "the message is not a JSON object: " + e.getMessage());
        }
        for (String wrapper : new String[] {"message", "data"}) {
            object =
                    object.objectOrEmpty(wrapper).names().isEmpty()
                            ? object
                            : object.objectOrEmpty(wrapper);
        }
        Map<String, String> data = new HashMap<>();
        for (String name : object.names()) {
            data.put(name, object.text(name, null));
        }
        return data;
    }

    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[4096];
        for (int n = in.read(some); n >= 0 && all.size() < MAX_LENGTH; n = in.read(some)) {
            all.write(some, 0, n);
        }
        return all.toByteArray();
    }
}
