package org.notorturetj.hub.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.serving.ServerStarts;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A hub of others, chosen by configuration: it is told of publications and fetches feeds itself.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalHubTest {
    private static final Instant NOW = Instant.parse("2026-12-10T06:00:00Z");

    @Inject Addresses addresses;

    private final SettableClock clock = new SettableClock();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    @Test
    void it_is_told_of_every_feed_and_again_later_when_it_refuses() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hub", this::answer);
        server.start();
        try {
            clock.stopAt(NOW);
            var hub = new ExternalHub(config(server.getAddress().getPort()), addresses, clock);
            status = 500;
            assertThat(hub.tell()).isFalse();
            assertThat(hub.tell()).isFalse();
            assertThat(told).hasSize(1); // not again at once

            clock.stopAt(NOW.plus(Duration.ofSeconds(11)));
            status = 204;
            assertThat(hub.tell()).isTrue();
            assertThat(told.get(1))
                    .startsWith("hub.mode=publish&")
                    .contains(
                            "hub.url=/feeds/tg/articles.rss",
                            "hub.url=/feeds/en/urgent.ninjs",
                            "hub.url=/feeds/ru/removed.atom",
                            "hub.url=/feeds/ru/removed.rss");
        } finally {
            server.stop(0);
        }
        assertThat(hub(server).tell()).isFalse(); // nobody there
    }

    @Test
    @WithSettings("notorturetj.hub.external=https://hub.example.org/")
    void feeds_name_it_and_this_server_takes_no_subscriptions() {
        String feed = "/feeds/ru/press.atom?topic=x" + RandomId.ofDocument();
        assertThat(given().get(feed).asString())
                .contains("<link rel=\"hub\" href=\"https://hub.example.org/\"");
        assertThat(given().get(feed).header("Link"))
                .startsWith("<https://hub.example.org/>; rel=\"hub\"");
        given().formParams(
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.callback", "https://newsroom.example.org/a",
                                "hub.topic", "http://localhost/feeds/ru/press.atom"))
                .post("/feeds/hub")
                .then()
                .statusCode(404);
    }

    @Test
    void it_needs_whole_addresses_and_a_start_without_them_says_so() {
        var hub = new ExternalHub(config(1), addresses, clock);
        assertThatThrownBy(() -> hub.requireWholeAddresses(new ServerStarts()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("needs notorturetj.public.api-base-url");
    }

    private ExternalHub hub(HttpServer stopped) {
        return new ExternalHub(config(stopped.getAddress().getPort()), addresses, clock);
    }

    private static HubConfig config(int port) {
        String hub = "http://127.0.0.1:" + port + "/hub";
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(
                                Map.of("notorturetj.hub.external", hub), "a test", 100))
                .withMapping(HubConfig.class)
                .build()
                .getConfigMapping(HubConfig.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        told.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
