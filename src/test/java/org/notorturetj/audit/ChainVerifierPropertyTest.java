package org.notorturetj.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import static org.assertj.core.api.Assertions.assertThat;

class ChainVerifierPropertyTest {
    private static final int TRIES = 3000;

    @Property
    void a_chain_that_nobody_touched_is_whole(@ForAll("acts") List<AuditEvent> acts) {
        List<AuditRow> rows = chain(acts);
        assertThat(walk(rows, end(rows), witnesses(rows))).isEmpty();
    }

    @Property(tries = TRIES)
    void any_single_tampering_is_found_where_it_was_made(
            @ForAll("acts") List<AuditEvent> acts,
            @ForAll Tampering tampering,
            @ForAll Random random) {
        List<AuditRow> rows = chain(acts);
        ChainEnd head = end(rows);
        int at = random.nextInt(rows.size());
        int other = random.nextInt(rows.size());
        if (tampering.takesTwo() && at == other) {
            return;
        }
        List<AuditRow> spoilt = new ArrayList<>(rows);
        tampering.spoil(spoilt, at, other);

        Optional<Finding> found = walk(spoilt, head, List.of());

        long first = tampering.takesTwo() ? Math.min(at, other) + 1L : at + 1L;
        if (tampering == Tampering.ADDED_BEHIND_THE_HEAD) {
            first = rows.size() + 1L;
        }
        assertThat(found).as("%s at %d of %d", tampering, at, rows.size()).isPresent();
        // A row whose digest was made anew is good in itself: the next one does not follow it.
        assertThat(found.orElseThrow().row()).isBetween(first, first + 1);
        assertThat(found.orElseThrow().message()).contains("ow").endsWith(".");
    }

    @Property(tries = TRIES)
    void who_rewrites_everything_is_betrayed_by_whoever_saw_it_before(
            @ForAll("acts") List<AuditEvent> acts, @ForAll Random random) {
        List<AuditRow> rows = chain(acts);
        int from = random.nextInt(rows.size());
        int seen = from + random.nextInt(rows.size() - from);
        List<AuditEvent> others = new ArrayList<>(acts);
        others.set(from, Tampering.FORGED);
        List<AuditRow> forged = new ArrayList<>(rows.subList(0, from));
        append(forged, others.subList(from, others.size()));

        assertThat(walk(forged, end(forged), List.of())).as("whole in itself").isEmpty();
        assertThat(walk(forged, end(forged), witnesses(rows.subList(0, seen + 1))))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.row()).isEqualTo(from + 1);
                            assertThat(finding.message()).contains("the head of " + (from + 1));
                        });
        assertThat(walk(forged, end(forged), witnesses(rows.subList(0, from))))
                .as("they saw only what is still there")
                .isEmpty();
    }

    @Property(tries = TRIES)
    void who_cuts_the_tail_and_sets_the_head_back_is_betrayed_too(
            @ForAll("acts") List<AuditEvent> acts, @ForAll Random random) {
        List<AuditRow> rows = chain(acts);
        int left = random.nextInt(rows.size());
        List<AuditRow> cut = rows.subList(0, left);

        assertThat(walk(cut, end(cut), List.of())).isEmpty();
        assertThat(walk(cut, end(cut), witnesses(rows)))
                .hasValueSatisfying(finding -> assertThat(finding.row()).isEqualTo(left + 1));
    }

    private static Optional<Finding> walk(
            List<AuditRow> rows, ChainEnd head, List<Witness> witnesses) {
        var walk = new ChainVerifier(witnesses);
        for (AuditRow row : rows) {
            Optional<Finding> found = walk.step(row);
            if (found.isPresent()) {
                return found;
            }
        }
        return walk.end(head);
    }

    private static List<AuditRow> chain(List<AuditEvent> acts) {
        List<AuditRow> rows = new ArrayList<>();
        append(rows, acts);
        return rows;
    }

    private static void append(List<AuditRow> rows, List<AuditEvent> acts) {
        for (AuditEvent act : acts) {
            rows.add(AuditRow.following(end(rows), act));
        }
    }

    private static ChainEnd end(List<AuditRow> rows) {
        return rows.isEmpty() ? ChainEnd.EMPTY : rows.get(rows.size() - 1).end();
    }

    /** One for each row, who saw it when it was the last. */
    private static List<Witness> witnesses(List<AuditRow> rows) {
        return rows.stream()
                .map(row -> new Witness("the head of " + row.n(), row.end().sha256()))
                .toList();
    }

    @Provide
    Arbitrary<List<AuditEvent>> acts() {
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
