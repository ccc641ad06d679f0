package org.notorturetj.standin.webpush;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What was accepted, in order, and what was wrong with the rest. */
final class Inbox {
    /** Gives what was accepted its number. */
    interface Numbered {
        Received of(int number);
    }

    private final List<Received> received = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final JsonArray refused = new JsonArray();
    private int requests;

    synchronized void request() {
        requests++;
    }

    synchronized Received accept(Numbered message) {
        Received accepted = message.of(received.size() + 1);
        received.add(accepted);
        accepted.complaint().ifPresent(complaints::add);
        return accepted;
    }

    synchronized void refuse(String to, Refusal refusal) {
        complaints.add(refusal.why());
        refused.add(
                new JsonObject()
                        .put("to", to)
                        .put("status", refusal.status())
                        .put("why", refusal.why()));
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** All that was wrong, refused or not. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    synchronized int requests() {
        return requests;
    }

    synchronized JsonArray refused() {
        return refused.copy();
    }

    synchronized JsonObject counts() {
        Map<String, Object> to = new TreeMap<>();
        received.forEach(message -> to.merge(message.to(), 1, (a, b) -> (int) a + 1));
        return new JsonObject()
                .put("requests", requests)
                .put("accepted", received.size())
                .put("refused", refused.size())
                .put("to", new JsonObject(to));
    }

    synchronized void clear() {
        received.clear();
        complaints.clear();
        refused.clear();
        requests = 0;
    }
}
