package org.notorturetj.standin.webpush;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.JsonResponses;
import org.notorturetj.standin.RandomId;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Hands out subscriptions, in the place of a browser. */
final class SubscriptionRoutes {
    private static final Set<String> MEMBERS = Set.of("name", "applicationServerKey");
    private static final int NAME_LENGTH = 24;

    private final Subscribers subscribers;
    private final String origin;

    SubscriptionRoutes(Subscribers subscribers, String origin) {
        this.subscribers = subscribers;
        this.origin = origin;
    }

    void on(Router router) {
        router.post("/subscriptions").handler(this::subscribe);
        router.get("/subscriptions").handler(this::list);
        router.delete("/subscriptions/:name")
                .handler(
                        context -> {
                            subscribers.remove(context.pathParam("name"));
                            context.response().setStatusCode(204).end();
                        });
    }

    String endpoint(String name) {
        return origin + "/push/" + name;
    }

    private void list(RoutingContext context) {
        List<JsonObject> all =
                subscribers.all().stream().map(one -> one.json(endpoint(one.name()))).toList();
        JsonResponses.json(
                context.response(), 200, new JsonObject().put("subscriptions", new JsonArray(all)));
    }

    private void subscribe(RoutingContext context) {
        try {
            JsonObject wish = context.body().asJsonObject();
            if (wish == null && context.body().length() > 0) {
                throw new IllegalArgumentException("an object is needed");
            }
            Subscriber subscriber = subscriber(wish == null ? new JsonObject() : wish);
            subscribers.add(subscriber);
            JsonResponses.json(
                    context.response(), 201, subscriber.json(endpoint(subscriber.name())));
        } catch (DecodeException | ClassCastException e) {
            refuse(context, "name and applicationServerKey are texts in a JSON object");
        } catch (IllegalArgumentException e) {
            refuse(context, String.valueOf(e.getMessage()));
        }
    }

    private static Subscriber subscriber(JsonObject wish) {
        if (!MEMBERS.containsAll(wish.fieldNames())) {
            throw new IllegalArgumentException("the members are " + MEMBERS);
        }
        return new Subscriber(
                wish.getString("name", RandomId.of(NAME_LENGTH)),
                new Subscription(),
                key(wish.getString("applicationServerKey")));
    }

    private static @Nullable String key(@Nullable String base64url) {
        try {
            if (base64url != null) {
                Points.decode(Base64.getUrlDecoder().decode(base64url));
            }
            return base64url;
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "applicationServerKey is an uncompressed point of P-256 in base64url", e);
        }
    }

    private static void refuse(RoutingContext context, String why) {
        JsonResponses.json(context.response(), 400, new JsonObject().put("error", why));
    }
}
