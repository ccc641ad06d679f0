package org.notorturetj.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("proof")
class ChainVerifierPropertyTest {
    private static final int TRIES = 3000;

    @Property
    void an_untouched_chain_is_valid(@ForAll("events") List<AuditEvent> events) {
        List<AuditRow> rows = chain(events);
        assertThat(verify(rows, end(rows), witnesses(rows))).isEmpty();
    }

    @Property(tries = TRIES)
    void any_single_tampering_is_found_where_it_happened(
            @ForAll("events") List<AuditEvent> events,
            @ForAll Tampering tampering,
            @ForAll Random random) {
        List<AuditRow> rows = chain(events);
        ChainEnd head = end(rows);
        int at = random.nextInt(rows.size());
        int other = random.nextInt(rows.size());
        if (tampering.takesTwo() && at == other) {
            return;
        }
        List<AuditRow> tampered = new ArrayList<>(rows);
        tampering.apply(tampered, at, other);

        Optional<Finding> found = verify(tampered, head, List.of());

        long first = tampering.takesTwo() ? Math.min(at, other) + 1L : at + 1L;
        if (tampering == Tampering.ADDED_AFTER_THE_HEAD) {
            first = rows.size() + 1L;
        }
        assertThat(found).as("%s at %d of %d", tampering, at, rows.size()).isPresent();
        // A row with a recomputed digest is valid by itself, but the next row does not follow it.
        assertThat(found.orElseThrow().row()).isBetween(first, first + 1);
        assertThat(found.orElseThrow().message()).contains("ow").endsWith(".");
    }

    @Property(tries = TRIES)
    void rewriting_everything_is_detected_by_earlier_witnesses(
            @ForAll("events") List<AuditEvent> events, @ForAll Random random) {
        List<AuditRow> rows = chain(events);
        int from = random.nextInt(rows.size());
        int seen = from + random.nextInt(rows.size() - from);
        List<AuditEvent> others = new ArrayList<>(events);
        others.set(from, Tampering.FORGED);
        List<AuditRow> forged = new ArrayList<>(rows.subList(0, from));
        append(forged, others.subList(from, others.size()));

        assertThat(verify(forged, end(forged), List.of())).as("valid by itself").isEmpty();
        assertThat(verify(forged, end(forged), witnesses(rows.subList(0, seen + 1))))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.row()).isEqualTo(from + 1);
                            assertThat(finding.message()).contains("the head of " + (from + 1));
                        });
        assertThat(verify(forged, end(forged), witnesses(rows.subList(0, from))))
                .as("they witnessed only rows that still exist")
                .isEmpty();
    }

    @Property(tries = TRIES)
    void cutting_the_tail_and_resetting_the_head_is_detected_too(
            @ForAll("events") List<AuditEvent> events, @ForAll Random random) {
        List<AuditRow> rows = chain(events);
        int left = random.nextInt(rows.size());
        List<AuditRow> cut = rows.subList(0, left);

        assertThat(verify(cut, end(cut), List.of())).isEmpty();
        assertThat(verify(cut, end(cut), witnesses(rows)))
                .hasValueSatisfying(finding -> assertThat(finding.row()).isEqualTo(left + 1));
    }

    private static Optional<Finding> verify(
            List<AuditRow> rows, ChainEnd head, List<Witness> witnesses) {
        var verifier = new ChainVerifier(witnesses);
        for (AuditRow row : rows) {
            Optional<Finding> found = verifier.step(row);
            if (found.isPresent()) {
                return found;
            }
        }
        return verifier.end(head);
    }

    private static List<AuditRow> chain(List<AuditEvent> events) {
        List<AuditRow> rows = new ArrayList<>();
        append(rows, events);
        return rows;
    }

    private static void append(List<AuditRow> rows, List<AuditEvent> events) {
        for (AuditEvent event : events) {
            rows.add(AuditRow.following(end(rows), event));
        }
    }

    private static ChainEnd end(List<AuditRow> rows) {
        return rows.isEmpty() ? ChainEnd.EMPTY : rows.get(rows.size() - 1).end();
    }

    /** One witness per row, from when it was the last row. */
    private static List<Witness> witnesses(List<AuditRow> rows) {
        return rows.stream()
                .map(row -> new Witness("the head of " + row.n(), row.end().sha256()))
                .toList();
    }

    @Provide
    Arbitrary<List<AuditEvent>> events() {
        Arbitrary<String> ids =
                Arbitraries.strings().withChars("0123456789abcdefghjkmnpqrstvwxyz").ofLength(16);
        Arbitrary<Instant> moments =
                Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
        Arbitrary<List<String>> fields =
                Arbitraries.of("title", "body", "channels.0.number", "expiresAt")
                        .list()
                        .ofMaxSize(3);
        return Combinators.combine(
                        moments,
                        Arbitraries.oneOf(ids, Arbitraries.just("server")),
                        Arbitraries.of("edition.submit", "publication.put", "account.freeze"),
                        ids.injectNull(0.3),
                        Arbitraries.of("tg", "ru", "en").injectNull(0.3),
                        fields)
                .as(AuditEvent::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}
