package org.notorturetj.standin;

import java.util.List;
import java.util.Set;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Takes orders to fail. */
public final class FaultRoutes {
    private final Faults faults;
    private final Set<FaultKind> kinds;

    /**
     * Of a service.
     *
     * @param kinds how it can fail
     */
    public FaultRoutes(Faults faults, Set<FaultKind> kinds) {
        this.faults = faults;
        this.kinds = kinds;
    }

    public void on(Router router) {
        router.put("/faults").handler(this::order);
        router.delete("/faults")
                .handler(
                        context -> {
                            faults.replace(List.of(), 0);
                            context.response().setStatusCode(204).end();
                        });
    }

    private void order(RoutingContext context) {
        try {
            JsonObject body = context.body().asJsonObject();
            if (body == null) {
                throw new IllegalArgumentException("an object is needed");
            }
            FaultOrder order = FaultOrder.of(body, kinds);
            faults.replace(order.faults(), order.seed());
            context.response().setStatusCode(204).end();
        } catch (DecodeException | ClassCastException e) {
            refuse(context, "This is not JSON.");
        } catch (IllegalArgumentException e) {
            refuse(context, String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(RoutingContext context, String why) {
        JsonResponses.json(context.response(), 400, new JsonObject().put("error", why));
    }
}
