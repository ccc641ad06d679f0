package org.notorturetj.standin.fcm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.vertx.core.json.JsonObject;

/** What was accepted, in order. */
final class ReceivedMessages {
    private final List<Delivered> delivered = new ArrayList<>();
    private final Clock clock;
    private int dryRuns;
    private int requests;

    ReceivedMessages(Clock clock) {
        this.clock = clock;
    }

    synchronized void request() {
        requests++;
    }

    synchronized void dryRun() {
        dryRuns++;
    }

    /** Takes it, and gives it a name. */
    synchronized String accept(Sent sent) {
        int number = delivered.size() + 1;
        String name = "projects/%s/messages/%d".formatted(ServiceAccount.PROJECT, number);
        delivered.add(
                new Delivered(
                        number, name, sent.way(), sent.target(), clock.instant(), sent.message()));
        return name;
    }

    synchronized List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    synchronized int requests() {
        return requests;
    }

    synchronized JsonObject counts() {
        Map<String, Object> targets = new TreeMap<>();
        delivered.forEach(message -> targets.merge(message.target(), 1, (a, b) -> (int) a + 1));
        return new JsonObject()
                .put("requests", requests)
                .put("accepted", delivered.size())
                .put("dryRuns", dryRuns)
                .put("targets", new JsonObject(targets));
    }

    /** When the first and the last of each message came, by its {@code nid} and kind of target. */
    synchronized JsonObject spans() {
        Map<String, Span> spans = new TreeMap<>();
        delivered.forEach(
                message ->
                        spans.merge(
                                message.nid() + " " + message.way(),
                                new Span(1, message.at(), message.at()),
                                Span::and));
        var json = new JsonObject();
        spans.forEach((name, span) -> json.put(name, span.json()));
        return json;
    }

    /** Some that were accepted, the first of them and the last. */
    private record Span(int count, Instant first, Instant last) {
        Span and(Span later) {
            return new Span(count + later.count, first, later.last);
        }

        JsonObject json() {
            return new JsonObject()
                    .put("count", count)
                    .put("first", first.toString())
                    .put("last", last.toString());
        }
    }

    synchronized void clear() {
        delivered.clear();
        dryRuns = 0;
        requests = 0;
    }
}
