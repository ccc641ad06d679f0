package org.notorturetj.hub.delivery;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.setting.SettableClock;

import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A newsroom on this machine, what it asks the hub for, and what the hub's threads do. */
abstract class HubTesting {

    @Inject Newsroom newsroom;
    @Inject Signer signer;
    @Inject HubDispatcher hub;
    @Inject Owner owner;
    @Inject SettableClock clock;

    final String topic = "w" + RandomId.ofDocument();
    final Subscriber subscriber = new Subscriber();

    @AfterEach
    void end() throws SQLException {
        clock.letGo();
        subscriber.close();
        owner.execute("TRUNCATE device.hub_subscription, device.hub_request");
    }

    String published(String number) {
        String id =
                newsroom.publish(
                        "article",
                        facts(topic),
                        Map.of(Language.RU, Newsroom.text(number + "-" + topic)));
        signer.catchUp();
        return id;
    }

    static Map<String, Object> facts(String topic) {
        return Map.of(
                "kind", "statement",
                "section", "news",
                "topics", List.of(topic),
                "publishedAt", "2007-03-05T10:00:00Z");
    }

    String feed() {
        return "http://localhost:8080/feeds/ru/articles.atom?topic=" + topic;
    }

    void subscribe(Map<String, String> more) throws SQLException {
        ask(more).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isOne();
    }

    Response ask(Map<String, String> more) {
        Response answer = given().formParams(form(more)).post("/feeds/hub");
        while (hub.askSome()) {
            // until none waits
        }
        return answer;
    }

    Map<String, String> form(Map<String, String> more) {
        Map<String, String> form =
                new java.util.HashMap<>(
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.callback", subscriber.callback(),
                                "hub.topic", feed()));
        form.putAll(more);
        return form;
    }

    /** What the three threads do. */
    void deliver() throws Exception {
        signer.catchUp();
        assertThat(hub.openNow()).isNotEqualTo(PrepareDeliveries.News.WAITING);
        send();
    }

    void send() throws Exception {
        while (hub.sendSome() > 0) {
            while (!hub.isIdle()) {
                Thread.sleep(5);
            }
        }
    }
}
