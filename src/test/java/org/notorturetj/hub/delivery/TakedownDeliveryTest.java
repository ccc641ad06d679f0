package org.notorturetj.hub.delivery;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A text that endangers somebody is taken down: what subscribers are sent, and all addresses. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.first-wait=10ms"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakedownDeliveryTest extends HubTesting {
    @Test
    void a_takedown_reaches_subscribers_under_the_same_id_and_every_address_says_gone()
            throws Exception {
        String id = published("1");
        String entry = "tag:notorturetj.org,2026:" + id + "/ru";
        given().formParams(form(Map.of("hub.topic", "http://localhost/feeds/ru/statements.json")))
                .post("/feeds/hub");
        while (hub.askSome()) {
            // until none waits
        }
        newsroom.redact(id, Language.RU);
        deliver();
        assertThat(subscriber.received()).hasSize(1);
        String body = subscriber.received().get(0).body();
        assertThat(body).contains(entry).doesNotContain("Title of 1-" + topic, "1-" + topic);
        assertThat(
                        new JsonPath(body)
                                .getBoolean(
                                        "items.find { it.id == '%s' }._coalition.removed"
                                                .formatted(entry)))
                .isTrue();
        for (String gone :
                List.of(
                        "/v1/ru/articles/1-" + topic,
                        "/v1/ru/articles/1-" + topic + "/republish",
                        "/feeds/ru/items/" + id + ".ninjs")) {
            given().get(gone).then().statusCode(410);
        }
        assertThat(given().get("/feeds/ru/removed.atom").asString()).contains(entry);
        assertThat(
                        given().get("/feeds/ru/removed.ninjs")
                                .jsonPath()
                                .getString(
                                        "associations.find { it.uri == '%s' }.pubStatus"
                                                .formatted(entry)))
                .isEqualTo("canceled");
        given().queryParam("url", entry)
                .get("/v1/verify")
                .then()
                .body("verdict", equalTo("withdrawn"));
    }
}
