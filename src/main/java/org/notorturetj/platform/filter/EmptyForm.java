package org.notorturetj.platform.filter;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Forgets that a request of the desk without a body claims to be a form, as many clients say of
 * every POST. Where a body may be left out, such a request would be of an unsupported type.
 */
@ApplicationScoped
class EmptyForm {
    private static final String FORM = "application/x-www-form-urlencoded";

    void register(@Observes Filters filters) {
        FilterOrder.EMPTY_FORM.register(filters, EmptyForm::check);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null
                && type.toLowerCase(Locale.ROOT).startsWith(FORM)
                && isEmpty(context.body().buffer())
                && request.isEnded()) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        context.next();
    }

    private static boolean isEmpty(@Nullable Buffer body) {
        return body == null || body.length() == 0;
    }
}
