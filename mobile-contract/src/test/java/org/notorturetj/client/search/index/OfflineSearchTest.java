package org.notorturetj.client.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A phone searches what it holds. Bounded memory is shown by {@code SearchMemoryTest}. */
class OfflineSearchTest {
    private final List<JsonObject> records = new ArrayList<>();

    @Test
    void help_comes_before_news_about_it() throws Exception {
        record("article", "a1", "tg", "Шиканҷа дар ноҳия", "Хабар.");
        record("guide", "g1", "tg", "Аз шиканҷа шикоят кардан", "Ба адвокат занг занед.");
        record("hotline", "h1", "tg", "Ёрии ҳуқуқӣ", "Барои ҷабрдидагони шиканҷа.");
        assertEquals(List.of("g1", "a1", "h1"), ids("шиканча"));
        assertEquals("h1", ids("телефон").get(0), "a line is found as one");
    }

    @Test
    void records_with_all_words_come_before_those_with_some() throws Exception {
        record("guide", "g1", "ru", "Что делать", "Адвокат, адвокат, ещё раз адвокат.");
        record("guide", "g2", "ru", "Что делать", "Адвоката не пускают к солдату.");
        assertEquals(List.of("g2", "g1"), ids("солдат адвокат"));
    }

    @Test
    void a_typing_error_is_corrected_and_said() throws Exception {
        record("guide", "g1", "tg", "Муоинаи тиббӣ", "Осори шиканҷа.");
        SearchResult result = search().find("шиканса", 10);
        assertEquals("шиканча", result.correction().get());
        assertEquals("g1", result.hits().get(0).id());
        assertEquals(List.of("g1"), ids("mouinai tibbi"));
        assertFalse(search().find("шиканча", 10).correction().isPresent());
        assertFalse(search().find("кошка", 10).correction().isPresent());
    }

    @Test
    void of_many_unknown_words_the_first_six_of_forty_letters_are_corrected() throws Exception {
        record("guide", "g1", "tg", "Адвокат", "Матн.");
        StringBuilder typed = new StringBuilder();
        StringBuilder meant = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            typed.append("адвокт ");
            meant.append(i < 6 ? "адвокат " : "адвокт ");
        }
        assertEquals(meant.toString(), search().find(typed.toString(), 10).correction().get());
    }

    @Test
    void what_is_found_by_other_words_only_or_in_another_language_is_marked() throws Exception {
        record("guide", "g1", "ru", "Пытки", "Жалоба.");
        record("guide", "g2", "tg", "Шиканҷа", "Шикоят.");
        List<Hit> hits = search().find("шиканча", 10).hits();
        assertEquals("g2", hits.get(0).id());
        assertFalse(hits.get(0).isByOtherWords());
        assertEquals("<mark>Шиканҷа</mark>", hits.get(0).title().html());
        assertTrue(hits.get(1).isByOtherWords());
        assertEquals("ru", hits.get(1).language());
        assertEquals("<mark>Пытки</mark>", hits.get(1).title().html());
    }

    @Test
    void a_list_item_counts_only_where_the_whole_article_is_not_held() throws Exception {
        record("article", "a1", "tg", "Мизи мудаввар", "Дар бораи зиндон.");
        record("article", "a1", "tg", "Мизи мудаввар", "");
        assertEquals(List.of("a1"), ids("зиндон"));
    }

    @Test
    void nothing_is_found_for_nothing() throws Exception {
        record("guide", "g1", "tg", "Шиканҷа", "Шикоят.");
        record("home", "x1", "tg", "Шиканҷа", "Шикоят.");
        for (String typed : List.of("", "   ", "ва дар ба ", "&|!()", "🙂", "\u0000")) {
            assertEquals(List.of(), ids(typed), typed);
        }
        assertEquals(List.of("g1"), ids("шиканча"), "a home page is no answer");
        assertEquals(0, search().find("шиканча", 0).hits().size());
        assertEquals(0, search().find("шиканча", -1).hits().size());
        assertEquals(List.of(), OfflineSearch.of("tg", List.of()).find("шиканча", 10).hits());
    }

    @Test
    void a_number_leads_to_its_line_and_a_code_to_its_case() throws Exception {
        records.add(
                json(
                        "{\"type\":\"hotline\",\"id\":\"h1\",\"language\":\"tg\",\"name\":\"Хат\",\"channels\":[{\"type\":\"voice\",\"number\":\"+992987087676\",\"asPrinted\":\"98 708 76 76\"}]}"));
        records.add(
                json(
                        "{\"type\":\"case-update\",\"id\":\"u1\",\"language\":\"tg\",\"title\":\"Навигарӣ\",\"case\":\"mv4xxg\"}"));
        assertEquals(List.of("h1"), ids("987087676"));
        assertEquals(List.of("h1"), ids("98 708 76 76"));
        assertEquals(List.of("u1"), ids("mv4xxg"));
    }

    @Test
    void of_an_alert_its_update_is_found() throws Exception {
        record("alert", "x1", "tg", "Адвокатро роҳ надоданд", "");
        record("case-update", "u1", "tg", "Адвокатро роҳ надоданд", "");
        assertEquals(List.of("u1"), ids("адвокат"));
    }

    @Test
    void no_record_is_too_odd() throws Exception {
        records.add(json("{\"type\":\"guide\"}"));
        records.add(json("{\"id\":\"x\",\"type\":\"guide\",\"title\":7,\"steps\":[1,{}]}"));
        records.add(json("{\"id\":\"y\",\"type\":\"hotline\",\"language\":\"xx\"}"));
        record("guide", "g1", "tg", "Шиканҷа", "<b>a &#99999999; &nope; < & &amp;");
        assertEquals("g1", ids("шиканча").get(0));
    }

    private OfflineSearch search() {
        return OfflineSearch.of("tg", records);
    }

    private List<String> ids(String typed) {
        return search().find(typed, 10).hits().stream().map(Hit::id).toList();
    }

    private void record(String type, String id, String language, String title, String text)
            throws MalformedJsonException {
        String name = type.equals("hotline") ? "name" : "title";
        records.add(
                json(
                        "{\"type\":\"%s\",\"id\":\"%s\",\"language\":\"%s\",\"%s\":\"%s\",\"html\":\"<p>%s</p>\"}"
                                .formatted(type, id, language, name, title, text)));
    }

    private static JsonObject json(String text) throws MalformedJsonException {
        return JsonParser.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
