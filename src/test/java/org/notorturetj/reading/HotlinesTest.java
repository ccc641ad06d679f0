package org.notorturetj.reading;

import java.util.List;
import java.util.Map;

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
class HotlinesTest {
    private static final String KHATLON = "+992987876666";
    private static final String SUGHD = "+992987873333";
    private static final String DUSHANBE = "+992987087676";
    private static final String SERVICEMEN_1 = "+992933331703";
    private static final String SERVICEMEN_2 = "+992922221803";
    private static final List<String> MESSENGERS = List.of("voice", "whatsapp", "telegram");

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void the_five_real_lines_are_served_with_their_channels_and_regions(String language) {
        // when
        JsonPath lines = lines("/v1/" + language + "/hotlines");
        // then
        assertThat(numbers(lines))
                .containsExactly(KHATLON, SUGHD, DUSHANBE, SERVICEMEN_1, SERVICEMEN_2);
        assertLine(lines, 0, "+992 98 787 66 66", MESSENGERS, List.of("TJ-KT"));
        assertLine(lines, 1, "+992 98 787 33 33", MESSENGERS, List.of("TJ-SU"));
        assertLine(lines, 2, "+992 98 708 76 76", MESSENGERS, List.of("TJ-DU", "TJ-RA"));
        assertLine(lines, 3, "(+992) 933331703", List.of("voice"), List.of());
        assertLine(lines, 4, "(+992) 922221803", List.of("voice"), List.of());
        assertThat(lines.getList("items.language")).containsOnly(language);
        assertThat(lines.getList("items.fallback")).containsOnly(false);
    }

    private static void assertLine(
            JsonPath lines, int at, String printed, List<String> channels, List<String> serves) {
        String line = "items[" + at + "].";
        assertThat(lines.getList(line + "channels.asPrinted")).containsOnly(printed);
        assertThat(lines.getList(line + "channels.type", String.class)).isEqualTo(channels);
        assertThat(lines.getList(line + "serves", String.class)).isEqualTo(serves);
    }

    @Test
    void facts_missing_in_the_sources_are_left_out() {
        JsonPath lines = lines("/v1/en/hotlines");
        for (Map<String, ?> line : lines.<Map<String, ?>>getList("items")) {
            assertThat(line).doesNotContainKeys("languages", "verifiedAt", "staleAfter", "sample");
            assertThat(line.get("status")).isEqualTo("active");
        }
        assertThat(lines.getList("items.hours.mode")).containsOnly("unknown");
        assertThat(lines.getList("items.hours.outOfHours")).containsOnly(true);
        assertThat(lines.getList("items.source").toString()).contains("Media Strategy 2024-2030");
    }

    @Test
    void channels_have_links_to_call_and_to_write() {
        assertThat(lines("/v1/tg/hotlines").getList("items[0].channels.link"))
                .containsExactly(
                        "tel:+992987876666",
                        "https://wa.me/992987876666",
                        "https://t.me/+992987876666");
    }

    @ParameterizedTest
    @CsvSource({
        "TJ-KT, +992987876666",
        "TJ-SU, +992987873333",
        "TJ-DU, +992987087676",
        "TJ-RA, +992987087676"
    })
    void the_line_of_the_region_comes_first_and_all_others_follow(String region, String number) {
        JsonPath lines = lines("/v1/tg/hotlines?region=" + region);
        assertThat(numbers(lines)).hasSize(5).startsWith(number).doesNotHaveDuplicates();
        assertThat(lines.getBoolean("items[0].servesRegion")).isTrue();
        assertThat(lines.getString("coverageNote")).isNotBlank();
    }

    @Test
    void a_region_without_its_own_line_sees_all_lines_and_a_note() {
        JsonPath lines = lines("/v1/en/hotlines?region=TJ-GB");
        assertThat(numbers(lines))
                .containsExactly(KHATLON, SUGHD, DUSHANBE, SERVICEMEN_1, SERVICEMEN_2);
        assertThat(lines.getString("coverageNote")).isNotBlank();
        assertThat(lines.getList("items.servesRegion")).containsOnly(false);
    }

    @Test
    void an_unknown_region_sees_all_lines() {
        JsonPath lines = lines("/v1/en/hotlines?region=TJ-XX");
        assertThat(numbers(lines)).hasSize(5);
        assertThat(lines.<String>get("coverageNote")).isNull();
    }

    @Test
    void servicemen_see_their_lines_and_those_for_everybody() {
        assertThat(numbers(lines("/v1/en/hotlines?audience=servicemen-and-conscripts"))).hasSize(5);
    }

    @Test
    void other_groups_do_not_see_the_lines_of_servicemen() {
        assertThat(numbers(lines("/v1/en/hotlines?audience=students")))
                .containsExactly(KHATLON, SUGHD, DUSHANBE);
    }

    @Test
    void a_channel_selects_the_lines_that_have_it() {
        assertThat(numbers(lines("/v1/en/hotlines?channel=telegram")))
                .containsExactly(KHATLON, SUGHD, DUSHANBE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?channel=voice", "?audience=servicemen-and-conscripts"})
    void paired_lines_are_shown_together(String query) {
        List<Map<String, ?>> items = lines("/v1/en/hotlines" + query).getList("items");
        List<?> ids = items.stream().map(line -> line.get("id")).toList();
        List<?> partners =
                items.stream()
                        .filter(line -> line.containsKey("pairedWith"))
                        .map(line -> line.get("pairedWith"))
                        .toList();
        assertThat(partners).hasSize(2);
        assertThat(ids.containsAll(partners)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?channel=signal", "?channel=signal&audience=students&region=TJ-GB"})
    void the_list_is_never_empty(String query) {
        assertThat(numbers(lines("/v1/en/hotlines" + query))).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T03:00:00%2B05:00", "2026-11-22T12:00:00Z"})
    void a_time_labels_lines_and_removes_none_and_unknown_is_not_closed(String moment) {
        JsonPath lines = lines("/v1/en/hotlines?openAt=" + moment);
        assertThat(numbers(lines)).hasSize(5);
        assertThat(lines.getList("items.open")).containsOnly("unknown");
    }

    @Test
    void without_a_time_nothing_depends_on_the_clock() {
        assertThat(lines("/v1/en/hotlines").getList("items.open")).containsOnlyNulls();
    }

    @Test
    void the_order_is_the_same_every_time() {
        var first = numbers(lines("/v1/en/hotlines?region=TJ-SU"));
        for (int i = 0; i < 5; i++) {
            assertThat(numbers(lines("/v1/en/hotlines?region=TJ-SU"))).isEqualTo(first);
        }
    }

    private static JsonPath lines(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> numbers(JsonPath lines) {
        return lines.<List<String>>getList("items.channels.number").stream()
                .map(numbers -> numbers.get(0))
                .toList();
    }
}
