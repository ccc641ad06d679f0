package org.notorturetj.platform.text;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransliterationTest {
    @ParameterizedTest
    @CsvSource({
        "Суд чӣ қарор кард, sud chi karor kard",
        "Что решил суд, chto reshil sud",
        "Ҷаласаи суд мавқуф шуд, chalasai sud mavkuf shud",
        "Хоҷагии деҳот, hochagii dehot",
        "Ғафс ӯ, gafs u",
        "Подъезд и жюри, podezd i zhyuri",
        "Объявление: щётка, obyavlenie: shchyotka",
        "Ещё шаҳр, eshchyo shahr",
        "Медицинский осмотр, medicinskiy osmotr",
        "Café Zürich, cafe zurich",
        "Already Latin 24, already latin 24"
    })
    void tajik_and_russian_are_written_in_latin_letters(String text, String latin) {
        assertThat(Transliteration.toLatin(text)).isEqualTo(latin);
    }

    @Test
    void a_letter_written_with_a_mark_of_its_own_is_the_same_letter() {
        assertThat(Transliteration.toLatin("чи\u0304 ки\u0306й")).isEqualTo("chi kyy");
    }

    @Test
    void every_letter_of_both_alphabets_is_in_the_table() {
        String alphabets = "абвгғдеёжзиӣйкқлмнопрстуӯфхҳцчҷшщъыьэюя";
        alphabets
                .chars()
                .forEach(
                        letter ->
                                assertThat(Transliteration.toLatin(Character.toString(letter)))
                                        .as(Character.toString(letter))
                                        .matches("[a-z]*"));
        assertThat(Transliteration.toLatin(alphabets.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(Transliteration.toLatin(alphabets));
    }
}
