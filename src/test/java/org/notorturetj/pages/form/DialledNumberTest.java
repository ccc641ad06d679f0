package org.notorturetj.pages.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DialledNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+992 98 787 66 66",
                "+992 (98) 787-66-66",
                "(+992) 987876666",
                " (+992)\u00A098 787 66 66 "
            })
    void with_the_code_of_the_country_it_is_certain(String printed) {
        assertThat(DialledNumber.of(printed)).contains("+992987876666");
    }

    @ParameterizedTest
    @ValueSource(strings = {"98 787 66 66", "(992) 98 787 66 66", "1122", "+992 98", "", "+a"})
    void without_it_nobody_guesses(String printed) {
        assertThat(DialledNumber.of(printed)).isEmpty();
    }

    @Test
    void nothing_is_none() {
        assertThat(DialledNumber.of(null)).isEmpty();
    }
}
