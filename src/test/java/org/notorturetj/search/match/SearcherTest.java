package org.notorturetj.search.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.search.index.MemoryIndex;
import org.notorturetj.search.index.SearchableText;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearcherTest {
    private static final Filters NONE = new Filters(List.of());

    private final MemoryIndex memory = new MemoryIndex();
    private final Searcher finder = new Searcher(memory.index());

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void a_guide_that_answers_in_its_lead_comes_before_news_with_the_word_in_the_title() {
        article("news", "Адвокат", "Адвокат адвокат адвокат");
        memory.put(
                "guide",
                "guide",
                10,
                List.of(),
                MemoryIndex.text(Language.RU, "Если вас задержали", "Попросите адвоката", "Текст"));
        assertThat(ids("адвокат")).containsExactly("guide", "news");
    }

    @Test
    void news_that_answers_comes_before_a_guide_that_only_mentions_it() {
        article("news", "Фотовыставка в Душанбе", "Выставка открылась");
        memory.put(
                "guide",
                "guide",
                10,
                List.of(),
                MemoryIndex.text(
                        Language.RU,
                        "Осмотр",
                        "Врач",
                        "Снимки не для фотовыставки, сказано ниже."));
        assertThat(ids("фотовыставка")).containsExactly("news", "guide");
    }

    @Test
    void of_those_that_answer_alike_the_newest_is_first() {
        for (int i = 0; i < 5; i++) {
            memory.put(
                    "n" + i,
                    "article",
                    -i * 1_000L,
                    List.of("kind:news"),
                    MemoryIndex.text(Language.RU, "Круглый стол", "Итог", "Прошёл стол."));
        }
        assertThat(ids("круглый стол")).containsExactly("n4", "n3", "n2", "n1", "n0");
    }

    @Test
    void a_text_in_another_language_is_found_by_what_the_words_mean() {
        memory.put(
                "g",
                "guide",
                1,
                List.of(),
                MemoryIndex.text(Language.TG, "Оё ин шиканҷа аст?", "Чор савол", "Матн"));
        FoundDocument found =
                find("torture", Language.EN, NONE, null, 10).found().documents().get(0);
        assertThat(found.language()).isEqualTo(Language.TG);
        assertThat(found.marks().typed()).isFalse();
        assertThat(found.marks().title()).hasSize(1);
    }

    @Test
    void of_two_texts_that_answer_the_one_of_who_asks_is_shown() {
        Map<Language, SearchableText> both = new EnumMap<>(Language.class);
        both.putAll(MemoryIndex.text(Language.RU, "Это пытка?", "Четыре вопроса", "Текст"));
        both.putAll(MemoryIndex.text(Language.EN, "Is this torture?", "Four questions", "Text"));
        memory.put("g", "guide", 1, List.of(), both);
        assertThat(find("torture", Language.RU, NONE, null, 10).found().documents())
                .extracting(FoundDocument::language)
                .containsExactly(Language.RU);
        assertThat(find("questions", Language.RU, NONE, null, 10).found().documents())
                .extracting(FoundDocument::language)
                .containsExactly(Language.EN);
    }

    @Test
    void pages_of_hits_join_without_gap_and_without_double() {
        for (int i = 0; i < 57; i++) {
            memory.put(
                    "id%03d".formatted(i),
                    i % 7 == 0 ? "guide" : "article",
                    i % 3,
                    List.of(),
                    MemoryIndex.text(
                            Language.EN,
                            i % 2 == 0 ? "Lawyer" : "Other",
                            "Lawyer ".repeat(1 + i % 4),
                            "lawyer"));
        }
        List<String> whole =
                find("lawyer", Language.EN, NONE, null, 100).found().documents().stream()
                        .map(FoundDocument::id)
                        .toList();
        assertThat(whole).hasSize(57).doesNotHaveDuplicates();
        List<String> joined = new ArrayList<>();
        Rank after = null;
        boolean more = true;
        while (more) {
            ResultPage page = find("lawyer", Language.EN, NONE, after, 10).found();
            page.documents().forEach(it -> joined.add(it.id()));
            assertThat(page.total()).isEqualTo(57);
            after = page.documents().get(page.documents().size() - 1).rank();
            more = page.more();
        }
        assertThat(joined).isEqualTo(whole);
    }

    @Test
    void a_filter_narrows_everything_but_the_counts_of_its_own_values() {
        for (int i = 0; i < 6; i++) {
            memory.put(
                    "n" + i,
                    "article",
                    i,
                    List.of(
                            "kind:" + (i < 4 ? "news" : "report"),
                            "topic:" + (i % 2 == 0 ? "a" : "b")),
                    MemoryIndex.text(Language.EN, "Lawyer", "", ""));
        }
        ResultPage news =
                find("lawyer", Language.EN, new Filters(List.of("kind:news")), null, 10).found();
        assertThat(news.total()).isEqualTo(4);
        assertThat(news.facets())
                .containsEntry("kind:news", 4)
                .containsEntry("kind:report", 2)
                .containsEntry("topic:a", 2)
                .containsEntry("topic:b", 2)
                .containsEntry("in:article", 4);
        ResultPage both =
                find(
                                "lawyer",
                                Language.EN,
                                new Filters(List.of("kind:report", "topic:a")),
                                null,
                                10)
                        .found();
        assertThat(both.total()).isEqualTo(1);
        assertThat(both.facets()).containsEntry("kind:news", 2).containsEntry("topic:b", 1);
        assertThat(
                        find("lawyer", Language.EN, new Filters(List.of("topic:none")), null, 10)
                                .found()
                                .total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"адвокт", "адвакат", "адовкат", "адвокатт"})
    void a_word_that_stands_nowhere_is_corrected_to_one_that_does(String typed) {
        article("a", "Новый адвокат", "Текст");
        Searcher.Result answer = find(typed, Language.RU, NONE, null, 10);
        assertThat(answer.correction()).isEqualTo("адвокат");
        assertThat(answer.corrected()).isTrue();
        assertThat(answer.found().documents()).extracting(FoundDocument::id).containsExactly("a");
    }

    @Test
    void words_that_stand_somewhere_are_not_corrected() {
        article("a", "Новый адвокат", "Текст");
        assertThat(find("адвоката", Language.RU, NONE, null, 10).correction()).isNull();
    }

    @Test
    void of_many_words_that_stand_nowhere_the_first_six_of_forty_letters_are_corrected() {
        article("a", "Адвокат", "Текст");
        String many = "адвокт ".repeat(12);
        String corrected = find(many, Language.RU, NONE, null, 10).correction();
        assertThat(corrected).isEqualTo("адвокат ".repeat(6) + "адвокт ".repeat(6));

        String run = "ы".repeat(48) + " адвокт";
        assertThat(find(run, Language.RU, NONE, null, 10).correction()).isNull();
    }

    @Test
    void nobody_is_led_to_a_word_of_what_was_removed() {
        // in one segment, which is not rewritten for one of many
        memory.putTogether(among(20, "Zafarobodxon"));
        assertThat(find("Zafarobodxen", Language.RU, NONE, null, 10).correction())
                .isEqualTo("zafarobodxon");
        memory.remove("a");
        assertThat(find("Zafarobodxen", Language.RU, NONE, null, 10).correction()).isNull();
        assertThat(ids("Zafarobodxon")).isEmpty();
        assertThat(finder.suggest("zafar", Language.RU, 5)).isEmpty();
    }

    @Test
    void a_long_question_need_not_be_answered_whole() {
        article("a", "Сына забрали в армию на улице", "Что делать родным");
        article("b", "Про погоду", "Дождь");
        assertThat(ids("что мне делать если моего сына забрали на улице вчера вечером"))
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"",
                "a AND (b OR",
                "title:x~2",
                "'; DROP TABLE",
                "!!!",
                "😀😀",
                "и в на",
                "\u202Eabc",
                "|",
                "адвокат|",
                "[a TO b]",
                "\\",
                "NOT",
                "^5",
                "\uD83D"
            })
    void signs_mean_nothing_and_never_fail(String typed) {
        article("a", "Новый адвокат", "Текст");
        assertThat(find(typed, Language.RU, NONE, null, 10).found().documents().size())
                .isLessThan(2);
    }

    @Test
    void a_thousand_words_are_answered() {
        article("a", "Новый адвокат", "Текст");
        assertThat(ids("адвокат новый текст слово ".repeat(1_000))).containsExactly("a");
    }

    private static Map<String, Map<Language, SearchableText>> among(int others, String title) {
        Map<String, Map<Language, SearchableText>> all = new HashMap<>();
        all.put("a", MemoryIndex.text(Language.RU, title, "", "Text"));
        for (int i = 0; i < others; i++) {
            all.put("other" + i, MemoryIndex.text(Language.RU, "Other", "", "Text"));
        }
        return all;
    }

    private void article(String id, String title, String body) {
        memory.put(
                id,
                "article",
                0,
                List.of("kind:news"),
                MemoryIndex.text(Language.RU, title, "", body));
    }

    private List<String> ids(String typed) {
        return find(typed, Language.RU, NONE, null, 10).found().documents().stream()
                .map(FoundDocument::id)
                .toList();
    }

    private Searcher.Result find(
            String typed, Language reader, Filters filters, @Nullable Rank after, int size) {
        return finder.find(typed, reader, filters, after, size);
    }
}
