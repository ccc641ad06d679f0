package org.notorturetj.support.build;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.build.DependencyReview.Row;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DependencyReviewTest {
    private static final LocalDate LOOKED_UP = LocalDate.of(2026, 1, 1);

    private static final List<Row> ROWS =
            List.of(new Row("a:b", "1", LOOKED_UP, "open", "Invented.", "-"));

    @Test
    void what_was_looked_up_ninety_days_ago_is_recent() {
        assertThat(DependencyReview.report(ROWS, LOOKED_UP.plusDays(90)))
                .contains("1 open")
                .doesNotContain("WARNING");
    }

    @Test
    void what_was_looked_up_before_that_is_named_in_a_warning() {
        assertThat(DependencyReview.report(ROWS, LOOKED_UP.plusDays(91)))
                .contains("WARNING", "1 of them", "a:b, 2026-01-01");
    }
}
