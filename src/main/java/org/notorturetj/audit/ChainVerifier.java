package org.notorturetj.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies the chain row by row up to the first inconsistency, then compares its end with the head
 * and with all witnesses.
 */
final class ChainVerifier {
    private final List<Witness> witnesses;
    private final Set<String> witnessedDigests = new HashSet<>();
    private final Map<String, Long> rowsByDigest = new HashMap<>();
    private ChainEnd last = ChainEnd.EMPTY;
    private long newestWitnessed;

    ChainVerifier(List<Witness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
        witnesses.forEach(
                witness -> witnessedDigests.add(ChainEnd.truncatedDigest(witness.sha256())));
        noteIfWitnessed();
    }

    private void noteIfWitnessed() {
        if (witnessedDigests.contains(last.truncatedDigest())) {
            rowsByDigest.put(last.truncatedDigest(), last.n());
        }
    }

    /** Verifies the next row, in the order of row numbers. */
    Optional<Finding> step(AuditRow row) {
        long expected = last.n() + 1;
        if (row.n() > expected) {
            return missing(expected, row.n() - 1, "row " + row.n() + " comes next");
        }
        if (row.n() < expected) {
            return found(row.n(), "Row %d is duplicated or out of place.".formatted(row.n()));
        }
        if (!row.hasValidDigest()) {
            return found(
                    expected,
                    "Row %d was altered or moved: its digest does not match its content."
                            .formatted(expected));
        }
        if (!last.sha256().equals(row.prev())) {
            return found(
                    expected,
                    "Row %d does not follow the previous row: it was inserted, or row %d was rewritten."
                            .formatted(expected, last.n()));
        }
        last = row.end();
        noteIfWitnessed();
        return Optional.empty();
    }

    /** Verifies the end: the head must name the last row, and all witnessed rows must exist. */
    Optional<Finding> end(ChainEnd head) {
        Optional<Finding> found = compare(head);
        for (Witness witness : witnesses) {
            if (found.isEmpty()) {
                found = compareWith(witness);
            }
        }
        return found;
    }

    private Optional<Finding> compare(ChainEnd head) {
        if (head.n() > last.n()) {
            return missing(last.n() + 1, head.n(), "the head of the audit counts " + head.n());
        }
        if (head.n() < last.n()) {
            return found(
                    head.n() + 1,
                    "Row %d was added after the head of the audit, which counts %d."
                            .formatted(head.n() + 1, head.n()));
        }
        if (!head.sha256().equals(last.sha256())) {
            return found(
                    last.n(),
                    "Row %d is not the row that the head of the audit names.".formatted(last.n()));
        }
        return Optional.empty();
    }

    private Optional<Finding> compareWith(Witness witness) {
        Long row = rowsByDigest.get(ChainEnd.truncatedDigest(witness.sha256()));
        if (row == null) {
            return found(
                    newestWitnessed + 1,
                    "Row %d or a later one was rewritten or cut off: %s names a row that no longer exists."
                            .formatted(newestWitnessed + 1, witness.name()));
        }
        newestWitnessed = Math.max(newestWitnessed, row);
        return Optional.empty();
    }

    /** The number of rows verified. */
    long length() {
        return last.n();
    }

    /** The number of the newest row that a witness confirmed. */
    long newestWitnessed() {
        return newestWitnessed;
    }

    private static Optional<Finding> missing(long from, long to, String why) {
        return from == to
                ? found(from, "Row %d is missing: %s.".formatted(from, why))
                : found(from, "Rows %d to %d are missing: %s.".formatted(from, to, why));
    }

    private static Optional<Finding> found(long row, String message) {
        return Optional.of(new Finding(row, message));
    }
}
