package org.notorturetj.reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlertsTest {
    @ParameterizedTest
    @CsvSource({"tg, [Намуна]", "ru, [Образец]", "en, [Sample]"})
    void the_sample_alert_is_marked_in_every_language(String language, String mark) {
        JsonPath alerts = get("/v1/" + language + "/alerts?state=active&region=TJ-KT");
        assertThat(alerts.getString("items[0].title")).startsWith(mark);
        assertThat(alerts.getBoolean("items[0].sample")).isTrue();
        assertThat(alerts.getString("items[0].nid")).isEqualTo("wq2pncfdxr6mq2nh");
        assertThat(alerts.getString("items[0].case")).isEqualTo("sbcmwx");
        assertThat(alerts.getLong("items[0].seq")).isPositive();
    }

    @Test
    void an_alert_points_at_its_case_update() {
        String update = get("/v1/en/alerts?state=active&region=TJ-KT").getString("items[0].update");
        assertThat(get("/v1/en/case-updates?urgent=true").getList("items.id")).contains(update);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=retracted", "state=expired", "region=TJ-SU"})
    void filters_select(String query) {
        assertThat(get("/v1/en/alerts?" + query).getList("items")).isEmpty();
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
