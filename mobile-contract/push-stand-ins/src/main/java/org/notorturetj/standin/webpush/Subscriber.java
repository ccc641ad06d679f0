package org.notorturetj.standin.webpush;

import java.security.GeneralSecurityException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonObject;

/**
 * Who subscribed.
 *
 * @param name the end of its address: letters, digits, {@code _} and {@code -}, 64 at most
 * @param applicationServerKey whose messages it wants: an uncompressed point, base64url; null: of
 *     anybody who signs
 */
record Subscriber(String name, Subscription subscription, @Nullable String applicationServerKey) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    Subscriber {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name has 1 to 64 letters, digits, _ and -");
        }
    }

    /** As a browser hands it out. */
    JsonObject json(String endpoint) {
        return new JsonObject()
                .put("endpoint", endpoint)
                .put("p256dh", subscription.p256dh())
                .put("auth", subscription.auth());
    }

    /** For the file of the stand-in. */
    JsonObject secrets() {
        return subscription
                .secrets()
                .put("name", name)
                .put("applicationServerKey", applicationServerKey);
    }

    static Subscriber of(JsonObject secrets) throws GeneralSecurityException {
        return new Subscriber(
                secrets.getString("name"),
                Subscription.of(secrets),
                secrets.getString("applicationServerKey"));
    }
}
