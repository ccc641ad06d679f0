package org.notorturetj.edge.cache;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.Coding;
import org.notorturetj.edge.NegotiatedResponse;
import org.notorturetj.edge.Representation;
import org.notorturetj.edge.RepresentationHandover;
import org.notorturetj.edge.admission.ReaderClass;
import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.filter.OldAddresses;
import org.notorturetj.platform.http.NoStorePath;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers what {@link HitHandler} let pass, after all filters: from memory in every spelling and
 * with every condition; otherwise lets one request of each key through to the resource, and all
 * others wait for what it makes.
 */
@ApplicationScoped
class MissHandler {
    /** How long those who wait for a client that is gone wait for what it asked for. */
    private static final long ABANDONED_MILLIS = 1_000;

    private static final int ABANDONED = 0;

    private static final String CACHE_STATUS = "Cache-Status";

    private final CachedResponses cache;
    private final CacheWriter writer;
    private final AdmissionGate gate;
    private final CacheConfig config;
    private final OldAddresses old;

    MissHandler(
            CachedResponses cache,
            CacheWriter writer,
            AdmissionGate gate,
            CacheConfig config,
            OldAddresses old) {
        this.cache = cache;
        this.writer = writer;
        this.gate = gate;
        this.config = config;
        this.old = old;
    }

    void register(@Observes Filters filters) {
        FilterOrder.PUBLIC_READS.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path != null
                && request.method().equals(HttpMethod.POST)
                && NoStorePath.SEARCH.holds(context.normalizedPath())) {
            gate.pass(context, ReaderClass.SEARCHING, context::next);
            return;
        }
        if (path != null && old.mayBe(request.method().name(), context.normalizedPath())) {
            gate.pass(context, ReaderClass.ORDINARY, context::next); // most of it strangers invent
            return;
        }
        if (path != null && HitHandler.isRead(request) && ReaderClass.isFile(path)) {
            gate.passUntilHeaders(context, ReaderClass.of(path), context::next);
            return;
        }
        if (path == null || !HitHandler.isRead(request) || !isPublic(path)) {
            context.next();
            return;
        }
        String key =
                cache.enabled() && AcceptHeader.isPlain(request.headers(), path)
                        ? ResponseKey.of(request)
                        : null;
        if (key == null) {
            gate.pass(context, ReaderClass.of(path), context::next);
        } else {
            answer(context, key);
        }
    }

    private static boolean isPublic(String path) {
        if (NoStorePath.isForOneRequest(path)) {
            return false;
        }
        return path.startsWith("/problems/")
                || path.startsWith("/feeds/")
                || path.startsWith("/read/")
                || path.equals("/v1")
                || (path.startsWith("/v1/") && !path.startsWith("/v1/device"));
    }

    private void answer(RoutingContext context, String key) {
        CachedResponse found = cache.find(key);
        if (found != null) {
            ResponseCounts.count(ResponseCounts.ServedFrom.HIT);
            answer(context, found, "hit");
            return;
        }
        ResponseInProgress mine = writer.inProgress(key);
        ResponseInProgress running = cache.inProgress().putIfAbsent(key, mine);
        if (running == null) {
            lead(context, key, mine);
        } else if (!running.join(waiter(context, key))) {
            // it has just ended: what it made is kept, or is made again
            cache.inProgress().remove(key, running);
            answer(context, key);
        }
    }

    /** Lets the request through to the resource; what that makes is for all who wait. */
    private void lead(RoutingContext context, String key, ResponseInProgress inProgress) {
        context.put(RepresentationHandover.KEY, inProgress);
        context.addEndHandler(
                ended -> {
                    if (ended.succeeded()) {
                        complete(key, inProgress, context.response().getStatusCode());
                    } else { // its client is gone, but what it wanted may still come
                        context.vertx()
                                .setTimer(
                                        ABANDONED_MILLIS,
                                        late -> complete(key, inProgress, ABANDONED));
                    }
                });
        status(context, "fwd=miss");
        gate.pass(
                context,
                ReaderClass.of(key),
                () -> {
                    ResponseCounts.count(ResponseCounts.ServedFrom.MISS);
                    context.next();
                });
    }

    private void complete(String key, ResponseInProgress inProgress, int status) {
        cache.inProgress().remove(key, inProgress);
        inProgress.complete(new ResponseInProgress.Result(null, status));
    }

    /** Answers a request that has waited, on its own event loop. */
    private Consumer<ResponseInProgress.Result> waiter(RoutingContext context, String key) {
        Context home = context.vertx().getOrCreateContext();
        return result ->
                home.runOnContext(
                        then -> {
                            if (context.response().ended() || context.response().closed()) {
                                return;
                            }
                            CachedResponse made = result.response();
                            if (made != null) {
                                ResponseCounts.count(ResponseCounts.ServedFrom.SHARED);
                                answer(context, made, "fwd=miss; collapsed");
                            } else if (result.status() == ABANDONED) {
                                answer(context, key);
                            } else if (AdmissionGate.isRefusal(result.status())) {
                                gate.refuse(context);
                            } else {
                                gate.pass(
                                        context,
                                        ReaderClass.of(context.request().path()),
                                        context::next);
                            }
                        });
    }

    private void answer(RoutingContext context, CachedResponse found, String status) {
        Representation representation = found.representation();
        Coding coding =
                representation.coding(header(context, HttpHeaders.ACCEPT_ENCODING.toString()));
        if (representation.has(coding)) {
            write(context, found, status);
            return;
        }
        context.vertx()
                .executeBlocking(() -> representation.body(coding), false)
                .onSuccess(
                        made -> {
                            cache.weighAgain(found);
                            write(context, found, status);
                        })
                .onFailure(context::fail);
    }

    private void write(RoutingContext context, CachedResponse found, String status) {
        Representation representation = found.representation();
        NegotiatedResponse answer =
                NegotiatedResponse.to(name -> header(context, name), representation);
        if (answer.status() == NegotiatedResponse.PRECONDITION_FAILED) {
            context.next(); // the resource says why
            return;
        }
        if (found.route() != null) {
            HitHandler.route(found.route());
        }
        status(context, status);
        context.put(HitHandler.SENT, found);
        ResponseWriter.write(
                context.response(), context.request().method(), representation, answer);
    }

    private void status(RoutingContext context, String status) {
        if (config.cacheStatus()) {
            context.response().putHeader(CACHE_STATUS, "notorturetj; " + status);
        }
    }

    private static @Nullable String header(RoutingContext context, String name) {
        MultiMap headers = context.request().headers();
        return RequestHeaders.joined(headers, name);
    }
}
