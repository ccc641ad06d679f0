package org.notorturetj.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

class RankPropertyTest {
    /** What is left out without a look at its step would have come after the page. */
    @Property
    void what_scores_less_than_the_least_of_a_step_is_of_a_lower_one(
            @ForAll @FloatRange(min = 0.01f, max = 50) float last,
            @ForAll boolean lastHelps,
            @ForAll @IntRange(min = -1, max = 1) int apart,
            @ForAll boolean helps) {
        int step = Rank.step(last, lastHelps) + apart;
        float least = Rank.least(step, helps);
        float below = Math.min(Math.nextDown(least), 1_000);

        if (below > 0) {
            assertThat(Rank.step(below, helps)).isLessThan(step);
        }
    }

    @Property
    void little_more_than_the_least_is_of_the_step(
            @ForAll @FloatRange(min = 0.01f, max = 50) float last, @ForAll boolean helps) {
        int step = Rank.step(last, helps);

        assertThat(Rank.step(Rank.least(step, helps) * 1.0001f, helps)).isEqualTo(step);
    }
}
