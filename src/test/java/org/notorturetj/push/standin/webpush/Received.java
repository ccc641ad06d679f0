package org.notorturetj.push.standin.webpush;

import java.util.Optional;

import io.vertx.core.json.JsonObject;

/**
 * What a push service was sent.
 *
 * @param message decrypted, as its receiver reads it
 * @param topic none is ever sent: it would join what different phones get
 */
public record Received(
        String protocol,
        JsonObject message,
        String timeToLive,
        String urgency,
        Optional<String> topic,
        String authorization) {}
