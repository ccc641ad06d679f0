package org.notorturetj.hub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;

/** A press release that was handed out under embargo: nowhere before its moment, and then sent. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.hub.loopback=true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbargoTest extends HubTesting {
    private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
    private static final String NEWS = "/feeds/sitemap/news.xml";
    private static final Instant EMBARGO = NOW.plus(Duration.ofHours(2));

    @Inject Given given;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @Test
    @Tag("proof")
    void nobody_sees_it_before_and_it_goes_out_corrected_and_by_itself() throws Exception {
        earlier();
        signer.catchUp();
        subscribe(Map.of("hub.topic", "http://localhost/feeds/ru/press.atom?topic=" + topic));
        Map<String, String> before = answers("nowhere");

        String id = given.document("article");
        given.facts(id, pressRelease());
        given.text(id, RU, Invented.articleText(topic, "With a mistake"));
        long planned =
                schedule.schedule(Given.EDITOR, PublicationRequest.of(id, Set.of(RU)), EMBARGO);
        assertThat(answers(id)).isEqualTo(before);

        schedule.cancel(planned);
        given.text(id, RU, Invented.articleText(topic, "Corrected in time"));
        schedule.schedule(Given.EDITOR, PublicationRequest.of(id, Set.of(RU)), EMBARGO);
        clock.stopAt(EMBARGO.minusMillis(1));
        goOn();
        assertThat(answers(id)).isEqualTo(before);
        assertThat(subscriber.received()).isEmpty();

        clock.stopAt(EMBARGO);
        goOn();
        Map<String, String> after = answers(id);
        assertThat(after)
                .allSatisfy(
                        (address, answer) ->
                                assertThat(answer)
                                        .startsWith("200 ")
                                        .contains(topic)
                                        .doesNotContain("With a mistake"));
        assertThat(after.get("/v1/ru/articles/" + topic))
                .contains("Corrected in time", "\"publishedAt\":\"2031-03-04T07:06:07Z\"");
        assertThat(subscriber.received()).hasSize(1);
        assertThat(subscriber.received().get(0).body())
                .contains("Corrected in time")
                .doesNotContain("With a mistake");
        newsroom.withdraw(id, RU);
    }

    /** What the server does by itself: nobody is at the desk. */
    private void goOn() throws Exception {
        due.publishDue();
        deliver();
    }

    /** Every place where it could be seen: status, headers and body. */
    private Map<String, String> answers(String id) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address :
                List.of(
                        "/v1/ru/articles?topic=" + topic,
                        "/v1/ru/articles/" + topic,
                        "/v1/ru/articles/" + topic + "/republish",
                        "/v1/tg/articles/" + topic,
                        "/v1/verify?url=/v1/ru/articles/" + topic,
                        "/feeds/ru/press.rss?topic=" + topic,
                        "/feeds/ru/press.atom?topic=" + topic,
                        "/feeds/en/press.json?topic=" + topic,
                        "/feeds/ru/articles.ninjs?topic=" + topic)) {
            answers.put(address, answer(address));
        }
        answers.put(NEWS, news());
        answers.put("item", answer("/feeds/ru/items/" + id + ".ninjs"));
        return answers;
    }

    /** Its entries of this topic: other tests publish at these days, too. */
    private String news() {
        Response answer = given().get(NEWS);
        return answer.statusCode()
                + " "
                + Arrays.stream(answer.asString().split("<url>", -1))
                        .filter(entry -> entry.contains(topic))
                        .toList();
    }

    private String answer(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        return answer.statusCode()
                + " "
                + answer.headers().asList().stream()
                        .filter(header -> !"date".equalsIgnoreCase(header.getName()))
                        .map(Object::toString)
                        .sorted()
                        .toList()
                // other tests publish meanwhile
                + answer.asString().replaceAll("\"seq\":\\d+", "");
    }

    /** Something of the topic, so that its feed can be subscribed to. */
    private void earlier() {
        newsroom.publish(
                "article",
                Map.of(
                        "kind", "press-release",
                        "section", "news",
                        "topics", List.of(topic),
                        "publishedAt", "2008-06-05T10:00:00Z"),
                Map.of(RU, Newsroom.text("earlier-" + topic)));
    }

    private Map<String, Object> pressRelease() {
        return Map.of("kind", "press-release", "section", "news", "topics", List.of(topic));
    }
}
