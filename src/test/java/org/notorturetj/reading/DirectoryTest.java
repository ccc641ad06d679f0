package org.notorturetj.reading;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class DirectoryTest {
    @ParameterizedTest
    @CsvSource({"regions, code, 5", "topics, key, 10", "sections, key, 11", "contacts, kind, 7"})
    void the_directory_is_complete_in_three_languages(String list, String key, int size) {
        List<String> tajik = get("/v1/tg/" + list).getList("items." + key);
        for (String language : List.of("tg", "ru", "en")) {
            JsonPath items = get("/v1/" + language + "/" + list);
            assertThat(items.getList("items." + key))
                    .hasSize(size)
                    .doesNotHaveDuplicates()
                    .isEqualTo(tajik);
            assertThat(items.getList("items.language")).containsOnly(language);
            assertThat(items.<String>getList("items.name")).allMatch(name -> !name.isBlank());
        }
    }

    @Test
    void the_regions_of_tajikistan_are_listed_with_their_notes() {
        JsonPath regions = get("/v1/en/regions");
        assertThat(regions.getList("items.code"))
                .containsExactly("TJ-DU", "TJ-RA", "TJ-KT", "TJ-SU", "TJ-GB");
        assertThat(regions.<String>getList("items.coverageNote")).allMatch(note -> !note.isBlank());
    }

    @Test
    void every_contact_has_a_risk_note() {
        JsonPath contacts = get("/v1/tg/contacts");
        assertThat(contacts.<String>getList("items.riskNote")).allMatch(note -> !note.isBlank());
        assertThat(contacts.getList("items.address")).contains("notorture.tj@gmail.com");
    }

    @Test
    void sections_and_topics_of_articles_are_in_the_directory() {
        JsonPath articles = get("/v1/en/articles?from=2024-01-01&limit=100");
        assertThat(get("/v1/en/sections").getList("items.key"))
                .containsAll(articles.getList("items.section"));
        List<Object> topics =
                articles.<List<Object>>getList("items.topics").stream()
                        .flatMap(List::stream)
                        .toList();
        assertThat(get("/v1/en/topics").getList("items.key")).containsAll(topics);
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
