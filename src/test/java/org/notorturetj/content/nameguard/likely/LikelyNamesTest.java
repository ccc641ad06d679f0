package org.notorturetj.content.nameguard.likely;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.Protected;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody in it exists. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LikelyNamesTest {
    private static final KnownWords WORDS = new KnownWords(List.of());
    private static final NameGuard NOBODY = NameGuard.of(List.of());

    private static final LikelyNames LOOKS =
            new LikelyNames(NOBODY, WORDS, new Officials(List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Вчера Фируза Каримова освободили",
                "Суд над Каримовым Фирузом",
                "дело Ф. Каримова",
                "дело Каримова Ф.Н. закрыто",
                "Зарина Саидмуродова, мать",
                "о деле фируза каримова",
                "Далер Насимович сказал",
                "Беҳрӯзи Ҷӯразода",
                "дар бораи Гулрухсор Нозанин",
                "the case of Firuz Karimov",
                "KARIMOV FIRUZ",
                "Фи&#1088;уз <b>Карим</b>ов",
                "Kаримов Фируз",
                "дело Шахло Пулатшоевой",
                "по делу فیروز کریموف"
            })
    void a_name_is_found(String text) {
        assertThat(LOOKS.in(text, false)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firuz-karimov",
                "/news/delo-karimova",
                "/sites/default/files/KarimovFiruz.jpg",
                "khojaevjamshed.pdf",
                "/news/%D0%9A%D0%B0%D1%80%D0%B8%D0%BC%D0%BE%D0%B2-%D0%A4%D0%B8%D1%80%D1%83%D0%B7",
                "viktor-tsoi"
            })
    void a_name_in_an_address_is_found(String address) {
        assertThat(LOOKS.in(address, true)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Заявление Коалиции против пыток в Республике Таджикистан",
                "Верховный Суд Таджикистана и Генеральная прокуратура",
                "Комитет ООН против пыток и Европейский суд по правам человека",
                "Изҳороти Эътилофи ҷамъиятии Ҷумҳурии Тоҷикистон",
                "Statement of the Coalition on Freedom from Torture in Tajikistan",
                "Слова о законе. Здесь было десять адвокатов.",
                "Дело Ф. К. рассмотрено"
            })
    void what_names_nobody_is_not(String text) {
        assertThat(LOOKS.in(text, false)).isZero();
    }

    @Test
    void places_are_counted_and_one_name_is_one_place() {
        assertThat(LOOKS.in("Фируз Каримов Насимович и здесь Умед Нуров.", false)).isEqualTo(2);
    }

    @Test
    void an_official_is_let_through_but_nobody_who_is_called_nearly_so() {
        var likely = new LikelyNames(NOBODY, WORDS, new Officials(List.of("Нуров Умед Далерович")));
        assertThat(likely.in("сказал Умед Нуров", false)).isZero();
        assertThat(likely.in("встреча с Нуровым Умедом Далеровичем", false)).isZero();
        assertThat(likely.in("сказал Умар Нуров", false)).isPositive();
        assertThat(likely.in("сказал Умед Нурзода", false)).isPositive();
        assertThat(likely.in("сказал Нуров", false)).isPositive();
        assertThat(likely.in("сказали Умед Нуров Фируз Каримов", false)).isPositive();
    }

    @Test
    void whoever_is_protected_is_found_among_officials_too() {
        var likely =
                new LikelyNames(
                        Protected.fivePeople(), WORDS, new Officials(List.of("Умед Нуров")));
        assertThat(likely.in("сказал Умед Нуров", false)).isEqualTo(1);
    }

    @Test
    void a_word_of_the_editor_is_known() {
        assertThat(LOOKS.in("в Гостинице Спорт", false)).isPositive();
        var likely =
                new LikelyNames(
                        NOBODY, new KnownWords(List.of("гостиниц")), new Officials(List.of()));
        assertThat(likely.in("в Гостинице Спорт", false)).isZero();
    }

    @Test
    void nothing_of_it_is_printed() {
        assertThat(new Officials(List.of("Умед Нуров")).toString()).isEqualTo("Officials[1]");
    }
}
