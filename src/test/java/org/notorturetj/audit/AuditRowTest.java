package org.notorturetj.audit;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditRowTest {
    private static final AuditEvent EVENT =
            AuditEvent.of(
                    Instant.parse("2026-11-24T09:30:00Z"),
                    "0000000000000001",
                    "edition.submit",
                    "00000000000000d1",
                    "tg",
                    List.of("title", "body"));

    /** Computed with another program. The format must never change: stored rows must stay valid. */
    @Test
    void the_digest_is_computed_from_the_row_as_canonical_json() {
        var row =
                new AuditRow(
                        7,
                        EVENT.at(),
                        EVENT.actor(),
                        EVENT.action(),
                        EVENT.documentId(),
                        EVENT.language(),
                        EVENT.fields(),
                        "0".repeat(26),
                        "a".repeat(64),
                        null);

        // printf '%s' '{"action":"edition.submit","actor":"0000000000000001",
        //
        // "at":"2026-11-24T09:30:00.000Z","document":"00000000000000d1","fields":["body","title"],
        //   "language":"tg","n":7,"prev":"aaa…","salt":"000…"}' | sha256sum
        assertThat(row.digest())
                .isEqualTo("6111786bea9cd9e63f75bd0daa575a2732eca6742a815ffadedeba576e6c65b5");
    }

    @Test
    void the_same_event_has_a_different_digest_each_time() {
        assertThat(AuditRow.following(ChainEnd.EMPTY, EVENT).digest())
                .isNotEqualTo(AuditRow.following(ChainEnd.EMPTY, EVENT).digest());
    }
}
