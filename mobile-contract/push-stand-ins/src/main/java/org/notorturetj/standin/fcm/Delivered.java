package org.notorturetj.standin.fcm;

import java.time.Instant;

import io.vertx.core.json.JsonObject;

/**
 * A message that was accepted.
 *
 * @param number in the order of acceptance, from 1
 * @param name as it was answered
 * @param way token, topic, condition or fid
 * @param message as it came
 */
public record Delivered(
        int number, String name, String way, String target, Instant at, JsonObject message) {
    /** What our messages name themselves by; empty: it has none. */
    String nid() {
        return message.getValue("data") instanceof JsonObject data ? data.getString("nid", "") : "";
    }

    JsonObject json() {
        return new JsonObject()
                .put("number", number)
                .put("name", name)
                .put("way", way)
                .put("target", target)
                .put("at", at.toString())
                .put("message", message);
    }
}
