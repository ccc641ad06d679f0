package org.notorturetj.standin.fcm;

import java.util.List;
import java.util.stream.Stream;

import org.notorturetj.standin.Connections;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.FaultRoutes;
import org.notorturetj.standin.Faults;
import org.notorturetj.standin.JsonResponses;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Shows what came in, and takes orders to fail. */
final class FcmInspectRoutes {
    private final ReceivedMessages ledger;
    private final Connections connections;
    private final AccessTokens tokens;
    private final Faults faults;

    FcmInspectRoutes(
            ReceivedMessages ledger, Connections connections, AccessTokens tokens, Faults faults) {
        this.ledger = ledger;
        this.connections = connections;
        this.tokens = tokens;
        this.faults = faults;
    }

    void on(Router router) {
        router.get("/inspect/messages").handler(this::messages);
        router.get("/inspect/connections")
                .handler(
                        context -> JsonResponses.json(context.response(), 200, connections.json()));
        router.get("/inspect/counts")
                .handler(context -> JsonResponses.json(context.response(), 200, ledger.counts()));
        router.get("/inspect/spans")
                .handler(context -> JsonResponses.json(context.response(), 200, ledger.spans()));
        router.get("/inspect/scopes").handler(this::scopes);
        router.delete("/inspect").handler(this::clear);
        new FaultRoutes(faults, FaultKind.OF_FCM).on(router);
    }

    /** All, or with {@code ?target=} those to one. */
    private void messages(RoutingContext context) {
        List<String> target = context.queryParam("target");
        Stream<Delivered> chosen =
                ledger.delivered().stream()
                        .filter(message -> target.isEmpty() || target.contains(message.target()));
        var messages = new JsonArray(chosen.map(Delivered::json).toList());
        JsonResponses.json(
                context.response(),
                200,
                new JsonObject().put("count", messages.size()).put("messages", messages));
    }

    private void scopes(RoutingContext context) {
        var asked = new JsonArray();
        tokens.askedScopes().forEach(scopes -> asked.add(new JsonArray(scopes)));
        JsonResponses.json(context.response(), 200, new JsonObject().put("asked", asked));
    }

    private void clear(RoutingContext context) {
        ledger.clear();
        connections.clear();
        context.response().setStatusCode(204).end();
    }
}
