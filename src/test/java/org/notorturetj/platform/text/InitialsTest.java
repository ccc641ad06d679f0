package org.notorturetj.platform.text;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All people here are invented. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InitialsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "М.",
                "Ф. Г.",
                "Ф.Г.",
                "Ф.\u00A0Г.",
                "А. Б. В.",
                "Дж. А.",
                "Ш. Ч.",
                "Ғ. Ҳ. Ҷ.",
                "Ӣ. Қ. Ӯ.",
                "F. G.",
                "Sh. A.",
                "Kh. Ch. Zh.",
                "Yu. Ya. Gh.",
                "И\u0306. А."
            })
    void letters_with_full_stops_are_initials(String text) {
        assertThat(Initials.areInitials(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Карим Саидов",
                "Ф. Выдумов",
                "Фалон Г.",
                "12345",
                "<b>",
                "",
                " ",
                ".",
                "Ф",
                "Ф Г",
                "ф. г.",
                "Ф. G.",
                "Дж. S.",
                "А. Б. В. Г.",
                "Ал. Ба.",
                "Sa. Ka.",
                "Ф.  Г.",
                " Ф. Г.",
                "Ф. Г. ",
                "Ф., Г.",
                "Ф. Г. (Вахдат)",
                "1. 2.",
                "Α. Β."
            })
    void names_numbers_and_markup_are_not(String text) {
        assertThat(Initials.areInitials(text)).isFalse();
    }

    @Test
    void the_letters_are_those_a_name_begins_with() {
        assertThat(Initials.letters("Дж. А.")).containsExactly("дж", "а");
        assertThat(Initials.letters("Sh.A.")).containsExactly("sh", "a");
    }
}
