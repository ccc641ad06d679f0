package org.notorturetj.platform.filter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.quarkus.vertx.http.runtime.filters.Filter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

import static org.assertj.core.api.Assertions.assertThat;

/** A server with a counter in the place of every filter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterOrderTest {
    private static final Set<FilterOrder> DESK =
            EnumSet.of(
                    FilterOrder.DESK_ERRORS,
                    FilterOrder.DESK_NO_STORE,
                    FilterOrder.DESK_ORIGINS,
                    FilterOrder.DESK_ORIGINS_DONE,
                    FilterOrder.EMPTY_FORM,
                    FilterOrder.DISABLED_DESK);
    private static final Set<FilterOrder> DEVICES =
            EnumSet.of(FilterOrder.DEVICE_ORIGINS, FilterOrder.DEVICE_ORIGINS_DONE);

    private static final Set<FilterOrder> PAGES = EnumSet.of(FilterOrder.DESK_PAGES);

    private final List<FilterOrder> passed = Collections.synchronizedList(new ArrayList<>());
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        var filters = new Filters();
        for (FilterOrder place : FilterOrder.values()) {
            place.register(
                    filters,
                    context -> {
                        passed.add(place);
                        context.next();
                    });
        }
        Router router = Router.router(vertx);
        for (Filter filter : filters.getFilters()) {
            router.route().order(-filter.getPriority()).handler(filter.getHandler());
        }
        router.route().last().handler(context -> context.response().end());
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void a_public_read_passes_none_of_the_filters_of_the_desk_and_of_devices() throws Exception {
        get("/v1/en/articles");

        assertThat(passed)
                .doesNotContainAnyElementsOf(DESK)
                .doesNotContainAnyElementsOf(DEVICES)
                .containsExactlyElementsOf(
                        EnumSet.complementOf(EnumSet.copyOf(union(union(DESK, DEVICES), PAGES))));
    }

    @Test
    void a_request_for_the_desk_passes_all_of_them_in_their_order() throws Exception {
        get("/desk/v1/../v1/me");

        assertThat(passed)
                .containsExactlyElementsOf(
                        EnumSet.complementOf(EnumSet.copyOf(union(DEVICES, PAGES))));
    }

    @Test
    void a_page_of_the_desk_passes_all_of_them_and_its_own() throws Exception {
        get("/desk/documents");

        assertThat(passed).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.copyOf(DEVICES)));
    }

    @Test
    void an_address_that_only_begins_like_the_desk_passes_none() throws Exception {
        get("/desktop");

        assertThat(passed).doesNotContainAnyElementsOf(DESK);
    }

    private static Set<FilterOrder> union(Set<FilterOrder> one, Set<FilterOrder> other) {
        var both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    private void get(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + server.actualPort() + path);
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
    }
}
