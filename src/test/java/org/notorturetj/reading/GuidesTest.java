package org.notorturetj.reading;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuidesTest {
    private static final String FIRST_72_HOURS = "/v1/en/guides/the-first-72-hours-after-detention";

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void twelve_guides_are_in_the_order_of_the_coalition(String language) {
        JsonPath guides = get("/v1/" + language + "/guides?limit=100");
        assertThat(guides.getList("items")).hasSize(12);
        assertThat(guides.getList("items.fallback")).containsOnly(false);
        assertThat(guides.getList("items.legalReview")).containsOnly("unreviewed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_guide_warns_in_its_language_that_no_lawyer_has_reviewed_it(Language language) {
        for (JsonNode guide : guides(language)) {
            String warning = guide.path("warning").asText();
            assertThat(guide.at("/legal/review/status").asText()).isEqualTo("unreviewed");
            assertThat(guide.at("/legal/review").hasNonNull("reviewedAt")).isFalse();
            assertThat(guide.at("/translation/review").asText()).isEqualTo("unreviewed");
            assertThat(warning).isNotBlank().isEqualTo(Phrase.GUIDE_UNREVIEWED.in(language));
            assertThat(guide.path("plainText").asText()).startsWith(warning);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_guide_has_steps_a_checklist_sources_and_contacts(Language language) {
        for (JsonNode guide : guides(language)) {
            assertThat(Json.texts(guide.path("steps"), "id"))
                    .as(guide.path("slug").asText())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(Json.texts(guide.path("checklist"), "id"))
                    .as(guide.path("slug").asText())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(guide.at("/legal/sources")).isNotEmpty();
            assertThat(guide.path("hotlines").size() + guide.path("contacts").size()).isPositive();
        }
    }

    @Test
    void the_hotlines_of_a_guide_are_published() {
        List<String> served = get("/v1/en/hotlines").getList("items.id");
        assertThat(get(FIRST_72_HOURS).<String>getList("hotlines"))
                .isNotEmpty()
                .allMatch(served::contains);
    }

    @Test
    void the_plain_text_has_numbered_steps_and_the_checklist() {
        JsonPath guide = get(FIRST_72_HOURS);
        String text = guide.getString("plainText");
        assertThat(text)
                .contains("\n1. " + guide.getString("steps[0].title"))
                .contains("\n2. " + guide.getString("steps[1].title"))
                .contains("\n- " + guide.getString("checklist[0].text"))
                .doesNotContain("<p>", "**");
        assertThat(guide.getInt("characters")).isEqualTo(text.codePointCount(0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"level=urgent, 4", "level=advanced, 1"})
    void filters_select(String query, int guides) {
        assertThat(get("/v1/tg/guides?limit=100&" + query).getList("items")).hasSize(guides);
    }

    @Test
    void combined_filters_must_all_match() {
        JsonPath guides =
                get("/v1/en/guides?level=urgent&audience=lawyers&topic=medical-documentation");
        assertThat(guides.getList("items")).isNotEmpty();
        assertThat(guides.getList("items.level")).containsOnly("urgent");
        assertThat(guides.<List<String>>getList("items.audience"))
                .allMatch(groups -> groups.contains("lawyers"));
    }

    /** All guides, whole. */
    private static List<JsonNode> guides(Language language) {
        List<JsonNode> guides = new ArrayList<>();
        String list = "/v1/" + language.tag() + "/guides";
        for (String slug : get(list + "?limit=100").<String>getList("items.slug")) {
            guides.add(Json.of(given().get(list + "/" + slug)));
        }
        assertThat(guides).hasSize(12);
        return guides;
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
