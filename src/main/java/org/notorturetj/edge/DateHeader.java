package org.notorturetj.edge;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.filter.FilterOrder;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Says when an answer was sent (RFC 9110, section 6.6.1): from then on a poll goes on. Not below
 * {@code /v1/sync}, where phones count bytes and signed files name their own moment.
 */
@ApplicationScoped
public class DateHeader {
    private static final String PHONE_FILES = "/v1/sync/";

    /**
     * By names of its own: those of a locale are read by the first answer, which waits for them.
     */
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder()
                    .appendText(
                            ChronoField.DAY_OF_WEEK,
                            names("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
                    .appendPattern(", dd ")
                    .appendText(
                            ChronoField.MONTH_OF_YEAR,
                            names(
                                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
                                    "Oct", "Nov", "Dec"))
                    .appendPattern(" uuuu HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Second last = new Second(0, "");

    private record Second(long number, CharSequence text) {}

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    private static Map<Long, String> names(String... inOrder) {
        Map<Long, String> names = new HashMap<>();
        for (String name : inOrder) {
            names.put(names.size() + 1L, name);
        }
        return names;
    }

    void register(@Observes Filters filters) {
        FilterOrder.DATE.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(
                ended -> add(context.response(), String.valueOf(context.request().path())));
        context.next();
    }

    /** Adds it to an answer for a path. */
    public void add(HttpServerResponse response, String path) {
        if (!path.startsWith(PHONE_FILES)) {
            response.headers().set(HttpHeaders.DATE, now());
        }
    }

    private CharSequence now() {
        Instant now = clock.instant();
        Second second = last;
        if (second.number() != now.getEpochSecond()) {
            second =
                    new Second(now.getEpochSecond(), HttpHeaders.createOptimized(FORM.format(now)));
            last = second;
        }
        return second.text();
    }
}
