package org.notorturetj.platform.problem;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFailureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "53300", "53200", "57P01", "57P02", "57P03", "58030", "25006"
            })
    void a_database_that_cannot_work_is_unavailable(String state) {
        assertThat(DatabaseFailure.in(new PersistenceException(new SQLException("", state))))
                .contains(DatabaseFailure.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "42P18", "40001", "55P03", "22001"})
    void a_wrong_statement_or_a_conflict_is_not(String state) {
        assertThat(DatabaseFailure.in(new PersistenceException(new SQLException("", state))))
                .isEmpty();
        assertThat(DatabaseFailure.in(new BatchUpdateException("", state, new int[0]))).isEmpty();
    }

    @Test
    void a_full_disk_is_found_behind_whatever_wraps_it() {
        var full = new SQLException("could not extend file", "53100");
        assertThat(DatabaseFailure.in(full)).contains(DatabaseFailure.DISK_FULL);
        assertThat(DatabaseFailure.in(new DatabaseUnavailableException(full)))
                .contains(DatabaseFailure.DISK_FULL);
        var commit = new RollbackException("the transaction manager hides the cause");
        commit.addSuppressed(new IllegalStateException(full));
        assertThat(DatabaseFailure.in(new IllegalStateException(commit)))
                .contains(DatabaseFailure.DISK_FULL);
    }

    @Test
    void an_exception_that_causes_itself_ends() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.addSuppressed(other);
        assertThat(DatabaseFailure.in(other)).isEqualTo(Optional.empty());
    }
}
