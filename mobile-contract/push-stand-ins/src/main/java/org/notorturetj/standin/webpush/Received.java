package org.notorturetj.standin.webpush;

import java.time.Instant;
import java.util.Optional;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * What a push service was sent.
 *
 * @param number in the order of acceptance, from 1
 * @param to the name of the subscription
 * @param text decrypted, as its receiver reads it; empty when it cannot be decrypted
 * @param complaint of the receiver; the push service saw nothing wrong
 * @param topic none is ever sent by our server: it would join what different phones get
 */
public record Received(
        int number,
        String to,
        Instant at,
        String protocol,
        String text,
        Optional<String> complaint,
        String timeToLive,
        Optional<String> urgency,
        Optional<String> topic,
        String authorization) {
    /**
     * As a message of ours: one JSON object.
     *
     * @throws DecodeException when it is none
     */
    public JsonObject message() {
        return new JsonObject(text);
    }

    JsonObject json() {
        var json =
                new JsonObject()
                        .put("number", number)
                        .put("to", to)
                        .put("at", at.toString())
                        .put("protocol", protocol)
                        .put("ttl", timeToLive);
        urgency.ifPresent(value -> json.put("urgency", value));
        topic.ifPresent(value -> json.put("topic", value));
        complaint.ifPresentOrElse(
                value -> json.put("complaint", value), () -> json.put("message", shown()));
        return json;
    }

    private Object shown() {
        try {
            return message();
        } catch (DecodeException e) {
            return text;
        }
    }
}
