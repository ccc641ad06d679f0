package org.notorturetj.standin;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** JsonResponses in JSON. */
public final class JsonResponses {
    private JsonResponses() {}

    public static void json(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end(body.encodePrettily());
    }
}
