package org.notorturetj.content.protectedname.search;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.ProtectedPeople;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the searches that wait is next. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SearchOrderTest {
    private static final int PATIENCE = 20;

    @Inject SearchTables tables;
    @Inject ProtectedPeople people;

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
    }

    @Test
    void who_was_just_registered_does_not_wait_for_a_verification_even_if_it_has_begun() {
        String earlier = people.protect(people.invented());
        people.work();
        long verification = tables.verify(earlier);
        tables.start(verification, List.of());

        String registered = people.protect(people.invented());

        SearchTables.Open next = next();
        assertThat(next.kind()).isEqualTo("search");
        assertThat(next.names()).containsExactly(registered);
        tables.end(next.number());
        assertThat(next().number()).isEqualTo(verification);
    }

    @Test
    void a_second_click_joins_the_verification_that_has_not_begun() {
        String name = people.protect(people.invented());
        long first = tables.verify(name);
        assertThat(tables.verify(name)).isEqualTo(first);
        assertThat(tables.verify(people.protect(people.invented()))).isNotEqualTo(first);

        tables.start(first, List.of());
        assertThat(tables.verify(name))
                .as("what has begun may have passed a place that has changed since")
                .isNotEqualTo(first);
    }

    @Test
    void what_another_node_works_on_is_passed_over_and_nobody_waits_for_it() throws Exception {
        long verification = tables.verify(people.protect(people.invented()));
        SearchTables.Open ofOther =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    assertThat(tables.next().orElseThrow().kind())
                                            .isEqualTo("search");
                                    return CompletableFuture.supplyAsync(this::next)
                                            .get(PATIENCE, TimeUnit.SECONDS);
                                });
        assertThat(ofOther.number()).isEqualTo(verification);
    }

    private SearchTables.Open next() {
        return QuarkusTransaction.requiringNew().call(() -> tables.next().orElseThrow());
    }
}
