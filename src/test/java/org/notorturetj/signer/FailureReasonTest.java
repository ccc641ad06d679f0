package org.notorturetj.signer;

import java.sql.BatchUpdateException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.signer.key.KeyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Why signing failed is told, and nothing that could be a text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureReasonTest {
    @Test
    void of_the_database_its_message_is_told_without_the_details() {
        var full =
                new PSQLException(
                        new ServerErrorMessage(
                                "SERROR\0C53100\0Mcould not extend file\0DFailing row contains (a text)\0"));

        assertThat(FailureReason.of(new DatabaseUnavailableException(full)))
                .isEqualTo(
                        "Signing the log failed and will be retried: the database says 'could not extend file' (53100)");
    }

    @Test
    void of_a_batch_the_message_of_the_database_is_told_as_well() {
        var full =
                new PSQLException(
                        new ServerErrorMessage("SERROR\0C53100\0Mcould not extend file\0"));
        var batch = new BatchUpdateException("Batch entry 0: INSERT …", "53100", new int[0], full);

        assertThat(FailureReason.of(new DatabaseUnavailableException(batch)))
                .endsWith("the database says 'could not extend file' (53100)");
    }

    @Test
    void of_another_exception_its_origin_is_told_and_not_its_message() {
        assertThat(
                        FailureReason.of(
                                new IllegalStateException(new IllegalArgumentException("a text"))))
                .contains("IllegalArgumentException at " + FailureReasonTest.class.getName())
                .doesNotContain("a text");
    }

    @Test
    void a_key_that_is_missing_is_told_in_its_own_words() {
        assertThat(FailureReason.of(new KeyException("No key may sign.")))
                .isEqualTo("No key may sign.");
    }
}
