package org.notorturetj.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A week of editor, translator, lawyer, coordinator and administrator. */
class WeekTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_week_goes_by(boolean scripts) {
        Desk.COMPLAINTS.clear();
        assertThat(Week.played(scripts).paths).containsKeys("number", "warning");
        assertThat(Desk.COMPLAINTS).isEmpty();
    }
}
