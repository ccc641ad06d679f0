package org.notorturetj.publication.redaction;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.redaction.RedactionTables.Redaction;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.ProtectedPeople;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the redactions that wait is next. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RedactionOrderTest {
    private static final int PATIENCE = 20;

    @Inject RedactionTables tables;
    @Inject ProtectedPeople people;
    @Inject Owner owner;

    @BeforeEach
    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
    }

    @Test
    void what_another_node_works_on_is_passed_over_and_nobody_waits_for_it() throws Exception {
        String first = agreed();
        String second = agreed();
        String ofOther =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    assertThat(next()).isEqualTo(first);
                                    return CompletableFuture.supplyAsync(this::next)
                                            .get(PATIENCE, TimeUnit.SECONDS);
                                });
        assertThat(ofOther).isEqualTo(second);
    }

    private String agreed() throws SQLException {
        String name = people.protect(people.invented());
        owner.execute(
                "INSERT INTO desk.name_redaction (name_id, proposer, approver, created_at) VALUES ('%s', 'a', 'b', now())"
                        .formatted(name));
        return name;
    }

    private String next() {
        return tables.next().map(Redaction::name).orElse("none");
    }
}
