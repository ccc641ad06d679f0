package org.notorturetj.platform.text;

import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LicenceTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cc-by, not stated: ask, -, CC BY 4.0",
                "cc-by, CC0 1.0, CC_BY_ND, CC BY 4.0",
                "-, CC0 1.0, CC_BY_ND, CC0 1.0",
                "-, invented, CC_BY_ND, invented",
                "-, not stated: ask, CC_BY_ND, CC BY-ND 4.0",
                "-, not stated: ask, -, not stated: ask",
                "none, not stated: ask, -, not stated: ask",
            })
    void what_was_chosen_counts_before_what_was_given_and_that_before_the_setting(
            String chosen, String given, Licence setting, String line) {
        assertThat(Licence.line(chosen, given, Optional.ofNullable(setting))).isEqualTo(line);
    }

    @Test
    void only_what_has_terms_to_read_has_an_address() {
        assertThat(Licence.address("CC BY-NC-ND 4.0"))
                .isEqualTo("https://creativecommons.org/licenses/by-nc-nd/4.0/");
        assertThat(Licence.address(Licence.ALL_RIGHTS.line())).isNull();
        assertThat(Licence.address(Licence.NOT_STATED)).isNull();
        assertThat(Licence.sentence(Language.RU, "CC BY 4.0"))
                .isEqualTo("Лицензия: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)");
        assertThat(Licence.sentence(Language.RU, Licence.ALL_RIGHTS.line()))
                .isEqualTo("Лицензия: все права защищены: спросите");
    }
}
