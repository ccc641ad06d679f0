package org.notorturetj.reading;

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
import org.notorturetj.support.CountsStarterContent;
import org.notorturetj.support.TestDatabase;

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
        for (String slug : slugs(language)) {
            JsonPath guide = get("/v1/" + language.tag() + "/guides/" + slug);
            assertThat(guide.getString("legal.review.status")).isEqualTo("unreviewed");
            assertThat(guide.<String>get("legal.review.reviewedAt")).isNull();
            assertThat(guide.getString("translation.review")).isEqualTo("unreviewed");
            assertThat(guide.getString("warning"))
                    .isNotBlank()
                    .isEqualTo(Phrase.GUIDE_UNREVIEWED.in(language));
            assertThat(guide.getString("plainText")).startsWith(guide.getString("warning"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_guide_has_steps_a_checklist_sources_and_contacts(Language language) {
        for (String slug : slugs(language)) {
            JsonPath guide = get("/v1/" + language.tag() + "/guides/" + slug);
            assertThat(guide.getList("steps")).as(slug).isNotEmpty();
            assertThat(guide.getList("steps.id")).doesNotHaveDuplicates();
            assertThat(guide.getList("checklist")).as(slug).isNotEmpty();
            assertThat(guide.getList("checklist.id")).doesNotHaveDuplicates();
            assertThat(guide.getList("legal.sources")).as(slug).isNotEmpty();
            assertThat(guide.getList("hotlines").size() + guide.getList("contacts").size())
                    .as(slug)
                    .isPositive();
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
    @CsvSource({"level=urgent, 4", "level=advanced, 1", "level=none, 0", "topic=nothing, 0"})
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

    private static List<String> slugs(Language language) {
        return get("/v1/" + language.tag() + "/guides?limit=100").getList("items.slug");
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
