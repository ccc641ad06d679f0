package org.notorturetj.platform.authenticity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What newsrooms paste: from a page, a mail, a PDF; and what forgers do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {
    private static final String RECORD =
            """
            {"title":"Заявление о задержаниях","summary":"Коалиция требует расследования.",
             "html":"<p>В октябре в двух районах задержали 14 человек. Семь из них не имели адвоката 3 дня.</p><p>Коалиция «настаивает» на том, чтобы каждый какой-либо допрос шёл при защитнике, и ждёт ответа до 1 декабря.</p><p>Мы не верим, что жалобы рассмотрены. Прокуратура молчит.</p>",
             "author":"Пресс-служба","attribution":"Источник: Коалиция","licence":"CC BY 4.0",
             "corrections":[],"publishedAt":"2026-11-27T10:00:00Z","updatedAt":"2026-11-27T10:00:00Z"}"""
                    .replace("\n", "");

    private static final List<String> PARAGRAPHS =
            List.of(
                    "В октябре в двух районах задержали 14 человек. Семь из них не имели адвоката 3 дня.",
                    "Коалиция «настаивает» на том, чтобы каждый какой-либо допрос шёл при защитнике, и ждёт ответа до 1 декабря.",
                    "Мы не верим, что жалобы рассмотрены. Прокуратура молчит.");

    private final PublishedText published = published(RECORD);

    private Comparison compared(String copy) {
        return published.compare(Copy.of(copy));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // as on the page
                "Заявление о задержаниях\nКоалиция требует расследования.\n%1$s\n\n%2$s\n\n%3$s",
                // without title, other quotation marks, spaces and letters
                "%1$s\n\u201E\u00A0%2$s\u201C\n%3$s",
                // the line to print, the date and the address around it
                "ЗАЯВЛЕНИЕ О ЗАДЕРЖАНИЯХ\n27.11.2026\nПресс-служба\n%1$s\n%2$s\n%3$s\nИсточник: Коалиция: https://example.org/ru/articles/a\nЛицензия: CC BY 4.0",
                "27 ноября 2026 г.\n%1$s\n%2$s\n%3$s"
            })
    void a_copy_is_genuine_however_it_was_made(String form) {
        String copy = form.formatted(PARAGRAPHS.toArray());
        assertThat(compared(copy).differences()).isEmpty();
        assertThat(compared(copy).isExcerpt()).isFalse();
        assertThat(compared(quotedMail(copy)).differences()).isEmpty();
        assertThat(compared(pdf(copy)).differences()).isEmpty();
    }

    /** Quoted and broken at 60 characters. */
    private static String quotedMail(String text) {
        return text.lines()
                .map(line -> line.replaceAll("(.{40,60}) ", "$1\n> "))
                .reduce("", (all, line) -> all + "> " + line + "\n");
    }

    /** Words divided at the end of lines, soft hyphens, ligatures, decomposed letters. */
    private static String pdf(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replace("районах", "райо\u0438\u0306нах".substring(0, 3) + "онах")
                .replace("допрос", "до-\n   прос")
                .replace("жалобы", "жа\u00ADлобы")
                .replace("Прокуратура", "Про\u2010\nкуратура");
    }

    @Test
    void a_paragraph_alone_is_an_excerpt() {
        Comparison comparison = compared(PARAGRAPHS.get(1));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.isExcerpt()).isTrue();
    }

    @Test
    void a_paragraph_may_be_left_out_but_not_a_sentence() {
        String without = PARAGRAPHS.get(0) + "\n" + PARAGRAPHS.get(2);
        assertThat(compared(without).differences()).isEmpty();
        String cut =
                PARAGRAPHS.get(0).replace(" Семь из них не имели адвоката 3 дня.", "")
                        + "\n"
                        + PARAGRAPHS.get(1).replace(" при защитнике", "")
                        + "\n"
                        + PARAGRAPHS.get(2);
        assertThat(compared(cut).differences())
                .extracting(Difference::published)
                .containsExactly("Семь из них не имели адвоката 3 дня", "при защитнике");
    }

    @Test
    void one_figure_or_one_small_word_more_is_found() {
        String forged =
                String.join("\n", PARAGRAPHS)
                        .replace("14 человек", "41 человек")
                        .replace("Мы не верим", "Мы верим");
        assertThat(compared(forged).differences())
                .extracting(Difference::published, Difference::copied)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("14", "41"),
                        org.assertj.core.groups.Tuple.tuple("не", ""));
    }

    @Test
    void what_is_added_before_or_after_is_found() {
        String body = String.join("\n", PARAGRAPHS);
        assertThat(compared(body + "\nКоалиция призывает к оружию.").differences())
                .extracting(Difference::copied)
                .containsExactly("Коалиция призывает к оружию");
        assertThat(compared("Правительство ликует.\n" + body).differences())
                .extracting(Difference::copied)
                .containsExactly("Правительство ликует");
    }

    @Test
    void an_inserted_word_is_one_word_although_much_is_left_out_before_it() {
        String record = RECORD.replace("Заявление о задержаниях", "Коалиция о задержаниях");
        Comparison comparison =
                published(record)
                        .compare(
                                Copy.of(
                                        PARAGRAPHS
                                                .get(1)
                                                .replace("«настаивает»", "не «настаивает»")));
        assertThat(comparison.differences())
                .extracting(Difference::published, Difference::copied)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", "не"));
    }

    @Test
    void lines_around_a_text_are_told_apart_from_what_is_changed_in_it() {
        String body = String.join("\n", PARAGRAPHS);
        Comparison around = compared("Переслано из «Вести»\n" + body + "\nПодписаться");
        assertThat(around.altered()).isZero();
        assertThat(around.added()).isEqualTo(2);
        assertThat(around.isExcerpt()).isFalse();
        // a line among the paragraphs, an end of a line, and another wording of the title
        assertThat(
                        compared(PARAGRAPHS.get(0) + "\nВсех отпустили.\n" + PARAGRAPHS.get(1))
                                .altered())
                .isOne();
        assertThat(compared(body + " Или нет.").altered()).isOne();
        assertThat(compared("Заявление об освобождении\n" + body).altered()).isOne();
    }

    @Test
    void a_letter_that_only_tajik_has_may_be_missing_but_not_be_put_in() {
        Comparison lacking =
                published(RECORD.replace("районах", "ноҳияҳо"))
                        .compare(Copy.of(PARAGRAPHS.get(0).replace("районах", "нохияхо")));
        assertThat(lacking.altered() + lacking.added()).isZero();
        assertThat(lacking.lettersMissing()).isOne();
        assertThat(
                        compared(
                                        PARAGRAPHS
                                                .get(0)
                                                .replace("четверо", "")
                                                .replace("человек", "ҷеловек"))
                                .altered())
                .isOne();
    }

    @Test
    void another_letter_that_looks_the_same_is_found() {
        assertThat(
                        compared(String.join("\n", PARAGRAPHS).replace("адвоката", "aдвоката"))
                                .differences())
                .hasSize(1);
    }

    @Test
    void paragraphs_in_another_order_are_found() {
        String swapped = PARAGRAPHS.get(1) + "\n" + PARAGRAPHS.get(0) + "\n" + PARAGRAPHS.get(2);
        assertThat(compared(swapped).different()).isPositive();
    }

    @Test
    void fifteen_words_of_a_long_text_are_found_by_their_fingerprint() {
        var random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            words.add("w" + random.nextInt(3_000));
        }
        int[] whole = Fingerprint.of(Words.of(String.join(" ", words)));
        for (int from = 0; from + 15 <= words.size(); from += 97) {
            String part = String.join("\n", words.subList(from, from + 15));
            int[] some = Fingerprint.of(Words.of(part));
            assertThat(Arrays.stream(some).filter(one -> has(whole, one)).count())
                    .as("words from %d", from)
                    .isPositive();
        }
        assertThat(whole.length).isBetween(500, 1_000);
    }

    private static boolean has(int[] sorted, int number) {
        return Arrays.binarySearch(sorted, number) >= 0;
    }

    @Test
    void the_numbers_never_change_since_they_are_stored() {
        assertThat(Fingerprint.of(Words.of("Everybody has the right to call a lawyer at once.")))
                .containsExactly(EXPECTED);
    }

    private static final int[] EXPECTED = {-2142131806};

    @Test
    void a_hostile_copy_takes_no_longer_than_its_length() {
        // nothing in common, everything repeated: the worst for a comparison
        Words repeated = Words.of("a b ".repeat(12_000));
        Words other = Words.of("b a c ".repeat(8_000));
        assertThat(Comparison.of(repeated, other, 0, new Effort()).different()).isPositive();
        assertThat(Comparison.of(other, repeated, 0, new Effort()).different()).isPositive();
    }

    /** Five times what is allowed: in the square of its length some take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\u0316\u0301", "\uFF9E", "\u0344", "a-\n", "- ", "а\n", "1 ", "\uFDFA"})
    void a_copy_of_anything_is_taken_apart_in_the_time_of_its_length(String part) {
        String copy = "a" + part.repeat(300_000 / part.length());
        assertTimeout(Duration.ofSeconds(20), () -> compared(copy));
    }

    @Test
    void copies_with_much_between_what_is_ours_cost_a_bounded_effort() {
        StringBuilder text = new StringBuilder();
        StringBuilder copy = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String held = "anchor%1$d of%1$d both%1$d ".formatted(i);
            text.append(held);
            copy.append(held);
            for (int j = 0; j < 490; j++) {
                text.append("a%d ".formatted(i * 500 + j));
                copy.append("b%d ".formatted(i * 500 + j));
            }
        }
        Words published = Words.of(text.toString());
        Words copied = Words.of(copy.toString());
        var effort = new Effort();
        int places = Comparison.of(published, copied, 0, effort).different();

        assertThat(places).isEqualTo(60);
        assertThat(effort.allows(980)).as("what is left after 60 such gaps").isFalse();
    }

    @Test
    void an_invisible_character_in_a_word_makes_no_other_word() {
        String hidden = String.join("\n", PARAGRAPHS).replace("адвоката", "адво\u034Fката");
        assertThat(compared(hidden).differences()).isEmpty();
    }

    private static PublishedText published(String record) {
        return new PublishedText("article", Language.RU, CanonicalJson.tree(record));
    }
}
