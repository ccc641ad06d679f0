package org.notorturetj.push.standin;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Answers in JSON. */
public final class Answers {
    private Answers() {}

    public static void json(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end(body.encodePrettily());
    }

    static void error(
            HttpServerResponse response, GoogleError error, @Nullable Integer retryAfter) {
        if (retryAfter != null) {
            response.putHeader("Retry-After", Integer.toString(retryAfter));
        }
        json(response, error.code(), error.json());
    }
}
