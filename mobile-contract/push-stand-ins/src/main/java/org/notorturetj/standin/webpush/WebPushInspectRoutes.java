package org.notorturetj.standin.webpush;

import java.util.List;

import org.notorturetj.standin.Connections;
import org.notorturetj.standin.JsonResponses;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Shows what came in, decrypted, and what was refused. */
final class WebPushInspectRoutes {
    private final Inbox inbox;
    private final Connections connections;

    WebPushInspectRoutes(Inbox inbox, Connections connections) {
        this.inbox = inbox;
        this.connections = connections;
    }

    void on(Router router) {
        router.get("/inspect/messages").handler(this::messages);
        router.get("/inspect/refused")
                .handler(
                        context ->
                                JsonResponses.json(
                                        context.response(),
                                        200,
                                        new JsonObject().put("refused", inbox.refused())));
        router.get("/inspect/counts")
                .handler(context -> JsonResponses.json(context.response(), 200, inbox.counts()));
        router.get("/inspect/connections")
                .handler(
                        context -> JsonResponses.json(context.response(), 200, connections.json()));
        router.delete("/inspect")
                .handler(
                        context -> {
                            inbox.clear();
                            connections.clear();
                            context.response().setStatusCode(204).end();
                        });
    }

    /** All, or with {@code ?target=} those to one subscription. */
    private void messages(RoutingContext context) {
        List<String> target = context.queryParam("target");
        List<JsonObject> chosen =
                inbox.received().stream()
                        .filter(message -> target.isEmpty() || target.contains(message.to()))
                        .map(Received::json)
                        .toList();
        JsonResponses.json(
                context.response(),
                200,
                new JsonObject()
                        .put("count", chosen.size())
                        .put("messages", new JsonArray(chosen)));
    }
}
