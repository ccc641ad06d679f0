package org.notorturetj.standin.webpush;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stand-in takes what a push service takes, for the subscriptions it has, and shows it as it is
 * read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WebPushStandInTest {
    @TempDir private Path folder;
    private AminasStandIn service;

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        service = new AminasStandIn(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void it_takes_what_is_right_and_shows_it_as_its_receiver_reads_it() throws IOException {
        HttpResponse<String> taken =
                service.send(
                        service.letter().header("Urgency", "high").header("Topic", "a_topic-1"));
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(taken.headers().firstValue("Location")).contains(service.url() + "/message/1");
        JsonObject shown = service.get("/inspect/messages?target=amina");
        assertThat(shown.getInteger("count")).isEqualTo(1);
        JsonObject message = shown.getJsonArray("messages").getJsonObject(0);
        assertThat(message.getJsonObject("message")).isEqualTo(new JsonObject(AminasStandIn.TEXT));
        assertThat(message.getString("ttl")).isEqualTo("60");
        assertThat(message.getString("urgency")).isEqualTo("high");
        assertThat(message.getString("topic")).isEqualTo("a_topic-1");
        assertThat(service.get("/inspect/messages?target=other").getInteger("count")).isZero();
        assertThat(service.get("/inspect/counts").getJsonObject("to"))
                .isEqualTo(JsonObject.of("amina", 1));
        assertThat(service.get("/inspect/connections").getInteger("total")).isEqualTo(1);
        service.call("DELETE", "/inspect", "");
        assertThat(service.get("/inspect/messages").getInteger("count")).isZero();
    }

    @Test
    void whoever_asks_to_keep_it_for_ever_is_told_how_long_it_is_kept() throws IOException {
        assertThat(
                        service.send(service.letter().header("TTL", "2419201"))
                                .headers()
                                .firstValue("TTL"))
                .contains("2419200");
        assertThat(
                        service.send(service.letter().header("TTL", "2419200"))
                                .headers()
                                .firstValue("TTL"))
                .isEmpty();
    }

    @Test
    void what_only_the_receiver_can_see_is_taken_and_she_complains() throws IOException {
        HandMadePush forOther =
                service.blank().saying(AminasStandIn.TEXT, service.subscribed("other"));
        HandMadePush spoiled = service.letter();
        spoiled.octet(spoiled.body.length - 1, spoiled.body[spoiled.body.length - 1] ^ 1);
        for (HandMadePush unreadable : List.of(forOther, spoiled)) {
            assertThat(service.send(unreadable).statusCode()).isEqualTo(201);
        }
        assertThat(service.received())
                .allSatisfy(
                        got -> {
                            assertThat(got.complaint().orElse("")).contains("cannot be decrypted");
                            assertThat(got.text()).isEmpty();
                        })
                .hasSize(2);
        assertThat(service.get("/inspect/messages").encode())
                .contains("complaint")
                .doesNotContain(AminasStandIn.NONCE);
    }

    @Test
    void a_subscription_that_is_bound_to_nobody_takes_what_anybody_signs() throws Exception {
        JsonObject open = new JsonObject(service.call("POST", "/subscriptions", "").body());
        HandMadePush ofStranger =
                new HandMadePush(HandMadePush.keys(), service.url(), AminasStandIn.now())
                        .saying(AminasStandIn.TEXT, open);
        String endpoint = open.getString("endpoint");
        assertThat(service.send(ofStranger, endpoint).statusCode()).isEqualTo(201);
        assertThat(service.send(ofStranger.as(""), endpoint).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_must_say_who_it_is_is_refused_without() throws Exception {
        service.restart(true);
        assertThat(service.send(service.letter().claim("sub", null)).body())
                .contains("sub is no mailto:");
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(201);
    }

    @Test
    void nobody_is_told_who_is_not_there() throws IOException {
        assertThat(service.send(service.letter(), service.url() + "/push/nobody").statusCode())
                .isEqualTo(404);
        assertThat(service.call("GET", "/push/amina", "").statusCode()).isEqualTo(405);
        assertThat(service.call("DELETE", "/subscriptions/amina", "").statusCode()).isEqualTo(204);
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(404);
    }

    @Test
    void subscriptions_stay_when_it_is_started_again() throws Exception {
        service.restart(false);
        assertThat(service.send(service.letter()).statusCode()).isEqualTo(201);
        assertThat(service.received().get(0).text()).isEqualTo(AminasStandIn.TEXT);
        assertThat(service.get("/subscriptions").getJsonArray("subscriptions").getJsonObject(0))
                .isEqualTo(service.amina());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"name\":{}}",
                "{\"name\":\"a/b\"}",
                "{\"name\":\"\"}",
                "{\"colour\":\"red\"}",
                "{\"applicationServerKey\":\"BA\"}",
                "{\"applicationServerKey\":\"*\"}"
            })
    void a_subscription_of_another_form_is_refused(String body) {
        HttpResponse<String> refused = service.call("POST", "/subscriptions", body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("error");
    }
}
