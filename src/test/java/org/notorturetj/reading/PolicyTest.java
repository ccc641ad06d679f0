package org.notorturetj.reading;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.support.content.PublishedPolicy;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What a website has to know of the policy, without reading a signed file. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTest {
    @Inject PublishedPolicy policy;

    @ParameterizedTest
    @CsvSource({"tg, Фавран баромадан", "ru, Быстрый выход", "en, Quick exit"})
    void it_is_in_the_language_of_its_reader(String language, String exit) {
        JsonPath policy = get(language);
        assertThat(policy.getString("quickExit.address")).startsWith("https://");
        assertThat(policy.getString("quickExit.label")).isEqualTo(exit);
        assertThat(policy.getMap("apps")).containsKeys("android", "ios");
        assertThat(List.copyOf(policy.<String, String>getMap("messages").keySet()))
                .contains("minimum")
                .isSorted();
        assertThat(policy.<String>getList("push.topics.name"))
                .containsExactlyInAnyOrder(language + "-urgent", language + "-digest");
    }

    /** What the website's own page for subscribing needs. */
    @Test
    void it_has_the_key_that_browsers_subscribe_with() {
        String point = "BA" + "A".repeat(85);
        assertThat(get("ru").<String, Object>getMap("push")).doesNotContainKey("vapid");
        policy.promise(point);
        try {
            for (String language : List.of("tg", "ru", "en")) {
                assertThat(get(language).getString("push.vapid")).isEqualTo(point);
            }
        } finally {
            policy.restore();
        }
    }

    @Test
    void it_is_found_from_the_entrance() {
        assertThat(given().get("/v1").jsonPath().getString("languages[0].links.policy"))
                .isEqualTo("/v1/tg/policy");
    }

    private static JsonPath get(String language) {
        return given().get("/v1/" + language + "/policy")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
