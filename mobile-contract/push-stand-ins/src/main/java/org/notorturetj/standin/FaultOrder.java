package org.notorturetj.standin;

import java.util.List;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What {@code PUT /faults} says: one fault, or {@code {"seed": 1, "faults": [...]}}.
 *
 * @param seed of chance
 */
record FaultOrder(long seed, List<Fault> faults) {
    private static final Set<String> MEMBERS =
            Set.of("kind", "share", "count", "target", "retryAfter", "delayMillis", "perMinute");

    /**
     * Reads it.
     *
     * @param kinds those that the service has
     * @throws IllegalArgumentException with what is wrong
     */
    static FaultOrder of(JsonObject json, Set<FaultKind> kinds) {
        try {
            if (json.containsKey("faults")) {
                JsonArray list = json.getJsonArray("faults");
                return new FaultOrder(
                        json.getLong("seed", 0L),
                        list.stream().map(fault -> fault((JsonObject) fault, kinds)).toList());
            }
            return new FaultOrder(0, List.of(fault(json, kinds)));
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a member has the wrong type", e);
        }
    }

    private static Fault fault(JsonObject json, Set<FaultKind> kinds) {
        json.fieldNames()
                .forEach(
                        name -> {
                            if (!MEMBERS.contains(name)) {
                                throw new IllegalArgumentException("the members are " + MEMBERS);
                            }
                        });
        FaultKind kind =
                FaultKind.of(json.getString("kind", ""))
                        .filter(kinds::contains)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "kind is one of "
                                                        + kinds.stream()
                                                                .map(FaultKind::word)
                                                                .toList()));
        return new Fault(
                kind,
                json.getDouble("share", 1.0),
                json.getInteger("count"),
                json.getString("target"),
                json.getInteger("retryAfter"),
                json.getInteger("delayMillis", 0),
                json.getInteger("perMinute", 0));
    }
}
