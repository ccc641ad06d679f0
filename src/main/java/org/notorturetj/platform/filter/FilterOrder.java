package org.notorturetj.platform.filter;

import java.util.function.Predicate;

import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.DevicePath;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * All filters of Vert.x that see a request before its resource does, in their order. The
 * framework's own come after them or between the last two: at 300 CORS, at 200 who asks. Those of
 * the desk and of devices are passed over by all other requests.
 *
 * <p>The filters of JAX-RS come after all of these, the smallest {@code @Priority} first. Before a
 * resource is found: {@code PathFilter} ({@code USER}), {@code OldAddressFilter} ({@code USER +
 * 1}). Then at the desk {@code RefusedForms} ({@code AUTHENTICATION}) and, from {@code
 * AUTHORIZATION} on, {@code RequiredSetupFilter}, {@code PersonRateFilter} ({@code + 1}), {@code
 * SecretsTakeNoKey} ({@code + 2}), {@code FormFilter} ({@code + 3}) and {@code ReaderLanguage}
 * ({@code + 4}); for all {@code QueryFilter} and {@code UnexpectedBody} ({@code USER}).
 */
public enum FilterOrder {
    /** Before anything looks at a path: what is too long costs more the longer it is. */
    PATH_LENGTH(40_000),

    /** On the host of the desk's pages there is nothing else, not even from memory. */
    DESK_HOST(35_000),

    /** From memory, for exact addresses whose filters have all been passed before. */
    FINISHED_RESPONSES(30_000),

    /** Each response says when it was sent; those from memory add it themselves. */
    DATE(29_000),

    /** What is no path, before the filters that read it. */
    REQUEST_TARGET(20_000),

    /** Which host is asked, before the filters that make addresses. */
    HOST(19_000),

    /** Counts errors of the desk, whichever filter answers. */
    DESK_ERRORS(10_000, DeskPath::holds),

    /** What the desk says is never kept, refusals included. */
    DESK_NO_STORE(1_200, DeskPath::holds),

    /** The desk's pages are on their host only, and their forms come from themselves. */
    DESK_PAGES(1_190, DeskPath::isPage),

    /** Preflights count for the rate limits before CORS answers them. */
    RATE_OF_PREFLIGHTS(1_150),

    /** Pages of which origins may use the desk; before CORS for all others. */
    DESK_ORIGINS(1_100, DeskPath::holds),

    /** Pages of which origins may register a device. */
    DEVICE_ORIGINS(1_100, DevicePath::holds),

    /** Later filters ignore the origin of a request for the desk. */
    DESK_ORIGINS_DONE(1_099, DeskPath::holds),

    /** And of one that registers a device. */
    DEVICE_ORIGINS_DONE(1_099, DevicePath::holds),

    /** One response for all origins, so that it can be kept; refusals are covered, too. */
    PUBLIC_ORIGINS(1_000),

    /** A 304 has no type: the framework sets one after all filters of JAX-RS. */
    NOT_MODIFIED_HEADERS(999),

    /** What no contract has is refused before a body is read, where a page can read the refusal. */
    KNOWN_PATHS(950),

    /** Refuses a body that is too long for its path, and reads it where it is needed. */
    BODY_LIMIT(900),

    /** No semicolons in queries, before anything checks paths. */
    SEMICOLONS(899),

    /** A form without members, for the desk. */
    EMPTY_FORM(898, DeskPath::holds),

    /** A desk that is switched off, before rates are counted and anybody signs in. */
    DISABLED_DESK(895, DeskPath::holds),

    /** Counts the request: with its body read, since an unread one would be the next request. */
    RATES(890),

    /** Nothing is written to a full disk; the refusal has been counted. */
    FULL_DISK(885),

    /** A method that the contract has only elsewhere. */
    ALLOWED_METHODS(880),

    /** Names the hub in feeds. */
    HUB_LINKS(700),

    /** What is no origin, just before the framework's CORS. */
    ORIGIN_FORM(301),

    /** What is in memory under another spelling, and what waits for the same answer. */
    PUBLIC_READS(250);

    private final int priority;

    @SuppressWarnings("ImmutableEnumChecker") // only references to static methods
    private final Predicate<String> paths;

    FilterOrder(int priority) {
        this(priority, path -> true);
    }

    FilterOrder(int priority, Predicate<String> paths) {
        this.priority = priority;
        this.paths = paths;
    }

    /** Puts a filter into its place; it sees the requests for its paths and no others. */
    public void register(Filters filters, Handler<RoutingContext> filter) {
        filters.register(
                context -> {
                    if (concerns(context)) {
                        filter.handle(context);
                    } else {
                        context.next();
                    }
                },
                priority);
    }

    /** A path that nobody can read is refused by whichever filter meets it first. */
    private boolean concerns(RoutingContext context) {
        try {
            return paths.test(context.normalizedPath());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
