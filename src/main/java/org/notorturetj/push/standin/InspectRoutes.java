package org.notorturetj.push.standin;

import java.util.List;
import java.util.stream.Stream;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Shows what came in, and takes orders to fail. */
final class InspectRoutes {
    private final Ledger ledger;
    private final Connections connections;
    private final AccessTokens tokens;
    private final Faults faults;

    InspectRoutes(Ledger ledger, Connections connections, AccessTokens tokens, Faults faults) {
        this.ledger = ledger;
        this.connections = connections;
        this.tokens = tokens;
        this.faults = faults;
    }

    void on(Router router) {
        router.get("/inspect/messages").handler(this::messages);
        router.get("/inspect/connections")
                .handler(context -> Answers.json(context.response(), 200, connections.json()));
        router.get("/inspect/counts")
                .handler(context -> Answers.json(context.response(), 200, ledger.counts()));
        router.get("/inspect/scopes").handler(this::scopes);
        router.delete("/inspect").handler(this::clear);
        router.put("/faults").handler(this::order);
        router.delete("/faults")
                .handler(
                        context -> {
                            faults.replace(List.of(), 0);
                            context.response().setStatusCode(204).end();
                        });
    }

    /** All, or with {@code ?target=} those to one. */
    private void messages(RoutingContext context) {
        List<String> target = context.queryParam("target");
        Stream<Delivered> chosen =
                ledger.delivered().stream()
                        .filter(message -> target.isEmpty() || target.contains(message.target()));
        var messages = new JsonArray(chosen.map(Delivered::json).toList());
        Answers.json(
                context.response(),
                200,
                new JsonObject().put("count", messages.size()).put("messages", messages));
    }

    private void scopes(RoutingContext context) {
        var asked = new JsonArray();
        tokens.askedScopes().forEach(scopes -> asked.add(new JsonArray(scopes)));
        Answers.json(context.response(), 200, new JsonObject().put("asked", asked));
    }

    private void clear(RoutingContext context) {
        ledger.clear();
        connections.clear();
        context.response().setStatusCode(204).end();
    }

    private void order(RoutingContext context) {
        try {
            JsonObject body = context.body().asJsonObject();
            if (body == null) {
                throw new IllegalArgumentException("an object is needed");
            }
            FaultOrder order = FaultOrder.of(body);
            faults.replace(order.faults(), order.seed());
            context.response().setStatusCode(204).end();
        } catch (DecodeException | ClassCastException e) {
            refuse(context, "This is not JSON.");
        } catch (IllegalArgumentException e) {
            refuse(context, String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(RoutingContext context, String why) {
        Answers.json(context.response(), 400, new JsonObject().put("error", why));
    }
}
