package org.notorturetj.browser;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A week of editor, translator, lawyer, coordinator and administrator. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WeekTest {
    @Test
    @Tag("whole")
    void the_week_goes_by_without_scripts() {
        assertThat(Week.played(false).proposals).containsKeys("number", "alert");
    }

    @Test
    @Tag("whole")
    void the_week_goes_by_with_scripts() {
        assertThat(Week.played(true).proposals).containsKeys("number", "alert");
        assertThat(Desk.COMPLAINTS).isEmpty();
    }
}
