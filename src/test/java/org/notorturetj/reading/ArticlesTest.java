package org.notorturetj.reading;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticlesTest {
    private static final String ROUND_TABLE = "d075n53dy2c9nhys";
    private static final String CONTEST = "hd6k4rnxeewpg8qq";
    private static final String STATEMENT = "8nkt3gqx9hsx4pdn";
    private static final String PRESS_REVIEW = "h3bjkt65cjggpfqj";
    private static final String EXAMINATION_LOG = "evevxhq256tsb45q";
    private static final String INTERVIEW = "4asz9kdx0wfabk38";
    private static final String TRAINING = "pj0vyhxzqemg059x";
    private static final String AUDIO = "sf7185nrtj44ymv1";

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void readers_of_every_language_see_all_articles_newest_first(String language) {
        assertThat(ids("/v1/" + language + "/articles?from=2024-01-01&limit=100"))
                .containsExactly(
                        ROUND_TABLE,
                        CONTEST,
                        STATEMENT,
                        PRESS_REVIEW,
                        EXAMINATION_LOG,
                        INTERVIEW,
                        TRAINING,
                        AUDIO);
    }

    @Test
    void what_is_missing_in_tajik_comes_in_the_next_language_marked_as_fallback() {
        JsonPath list = get("/v1/tg/articles?from=2024-01-01&limit=100");
        assertThat(list.getList("items.language"))
                .containsExactly("tg", "ru", "tg", "tg", "ru", "tg", "ru", "en");
        assertThat(list.getList("items.fallback"))
                .containsExactly(false, true, false, false, true, false, true, true);
        assertThat(list.getList("items[6].availableLanguages")).containsExactly("ru", "en");
    }

    @Test
    void english_falls_back_to_russian_before_tajik() {
        assertThat(get("/v1/en/articles?kind=interview").getList("items.language"))
                .containsExactly("ru");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=video, hd6k4rnxeewpg8qq",
        "section=press, h3bjkt65cjggpfqj",
        "topic=servicemen, 4asz9kdx0wfabk38",
        "region=TJ-GB, hd6k4rnxeewpg8qq",
        "case=mv4xxg, evevxhq256tsb45q",
        "from=2026-01-01, d075n53dy2c9nhys",
        "region=TJ-KT&topic=media-ethics, 8nkt3gqx9hsx4pdn",
        "region=TJ-SU&from=2025-01-01, evevxhq256tsb45q",
        "kind=report&section=reports&topic=medical-documentation&region=TJ-KT&from=2024-05-21&to=2024-05-21, pj0vyhxzqemg059x"
    })
    void filters_select_alone_and_together(String query, String id) {
        assertThat(ids("/v1/en/articles?" + query)).containsExactly(id);
    }

    @Test
    void filters_find_fallback_documents() {
        JsonPath found = get("/v1/tg/articles?kind=audio");
        assertThat(found.getList("items.id")).containsExactly(AUDIO);
        assertThat(found.getList("items.language")).containsExactly("en");
    }

    @Test
    void a_filter_that_nothing_matches_gives_an_empty_list() {
        assertThat(ids("/v1/ru/articles?kind=video&section=press")).isEmpty();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_a_bad_parameter() {
        given().get("/v1/ru/articles?from=2025-01-02&to=2025-01-01")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"))
                .body("errors[0].parameter", equalTo("from"))
                .body("errors[0].rule", containsString("later than the end"));
        given().get("/v1/ru/articles?from=2025-01-01&to=2025-01-01").then().statusCode(200);
    }

    @Test
    void a_period_includes_its_first_and_last_day_in_dushanbe_time() {
        // given an article of 19:30 UTC, half past midnight of the next day in Dushanbe
        newsroom.article("days", "2019-03-09T19:30:00Z", Map.of(Language.EN, "half-past-midnight"));
        // then
        assertThat(ids("/v1/en/articles?section=days&from=2019-03-10&to=2019-03-10")).hasSize(1);
        assertThat(ids("/v1/en/articles?section=days&to=2019-03-09")).isEmpty();
        assertThat(ids("/v1/en/articles?section=days&from=2019-03-11")).isEmpty();
    }

    @Test
    void dates_of_any_year_are_accepted() {
        assertThat(ids("/v1/en/articles?section=press&from=-9999-01-01&to=%2B999999999-12-31"))
                .containsExactly(PRESS_REVIEW);
    }

    @Test
    void a_full_article_has_what_a_page_needs() {
        JsonPath article =
                get("/v1/en/articles/sample-round-table-on-preventing-torture-held-in-dushanbe");
        assertThat(article.getString("html")).startsWith("<");
        assertThat(article.getString("plainText")).doesNotContain("<p>");
        assertThat(article.getInt("characters"))
                .isEqualTo(
                        article.getString("plainText")
                                .codePointCount(0, article.getString("plainText").length()));
        assertThat(article.getList("alternates.language")).containsExactlyInAnyOrder("tg", "ru");
        assertThat(article.getString("attribution")).startsWith("Source: ");
        assertThat(article.getString("licence")).isNotBlank();
        assertThat(article.getList("related")).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(article.getList("related.id")).doesNotContain(ROUND_TABLE);
        assertThat(article.getInt("readingMinutes")).isPositive();
    }

    @Test
    void the_urls_of_alternates_and_related_documents_work() {
        JsonPath article = get("/v1/tg/articles/namuna-sharhi-matbuot-mohi-iyun");
        for (String url : article.<String>getList("alternates.url")) {
            given().get(url).then().statusCode(200);
        }
        for (String url : article.<String>getList("related.url")) {
            given().get(url).then().statusCode(200);
        }
    }

    @Test
    void the_canonical_url_of_a_fallback_is_in_its_real_language() {
        JsonPath article =
                get(
                        "/v1/tg/articles/obrazets-otchyot-o-zanyatiyah-dlya-vrachey-po-stambulskomu-protokolu");
        assertThat(article.getString("language")).isEqualTo("ru");
        assertThat(article.getBoolean("fallback")).isTrue();
        assertThat(article.getString("canonical")).startsWith("/read/ru/articles/");
    }

    private static JsonPath get(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(String address) {
        return get(address).getList("items.id");
    }

    @Inject Newsroom newsroom;
}
