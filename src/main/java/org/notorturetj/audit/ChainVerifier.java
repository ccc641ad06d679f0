package org.notorturetj.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks the chain from its first row to its last and stops at what is wrong. Then it is confronted
 * with its head, and with everybody who saw it end somewhere.
 */
final class ChainVerifier {
    private final List<Witness> witnesses;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private ChainEnd last = ChainEnd.NOTHING;
    private long attested;

    /** Begins a walk; what the witnesses saw is looked for on the way. */
    ChainVerifier(List<Witness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
        witnesses.forEach(witness -> seen.add(ChainEnd.witnessed(witness.sha256())));
        pass();
    }

    private void pass() {
        if (seen.contains(last.witnessed())) {
            numbers.put(last.witnessed(), last.n());
        }
    }

    /** The next row, in the order of their numbers. */
    Optional<Finding> step(AuditRow row) {
        long expected = last.n() + 1;
        if (row.n() > expected) {
            return missing(expected, row.n() - 1, "row " + row.n() + " comes next");
        }
        if (row.n() < expected) {
            return found(row.n(), "Row %d is there twice or has no place.".formatted(row.n()));
        }
        if (!row.isAsWritten()) {
            return found(
                    expected,
                    "Row %d was altered or moved: its digest is not that of what it says there."
                            .formatted(expected));
        }
        if (!last.sha256().equals(row.prev())) {
            return found(
                    expected,
                    "Row %d does not follow what stands before it: it was put there, or row %d was rewritten."
                            .formatted(expected, last.n()));
        }
        last = row.end();
        pass();
        return Optional.empty();
    }

    /** After the last row: the head must name it, and what the witnesses saw must be there. */
    Optional<Finding> end(ChainEnd head) {
        Optional<Finding> found = compare(head);
        for (Witness witness : witnesses) {
            if (found.isEmpty()) {
                found = confront(witness);
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
                    "Row %d was added behind the head of the audit, which counts %d."
                            .formatted(head.n() + 1, head.n()));
        }
        if (!head.sha256().equals(last.sha256())) {
            return found(
                    last.n(),
                    "Row %d is not the row that the head of the audit names.".formatted(last.n()));
        }
        return Optional.empty();
    }

    private Optional<Finding> confront(Witness witness) {
        Long row = numbers.get(ChainEnd.witnessed(witness.sha256()));
        if (row == null) {
            return found(
                    attested + 1,
                    "Row %d or one behind it was rewritten or cut off: %s names a row that is not there any more."
                            .formatted(attested + 1, witness.name()));
        }
        attested = Math.max(attested, row);
        return Optional.empty();
    }

    /** How many rows were walked. */
    long length() {
        return last.n();
    }

    /** The newest row that somebody else saw. */
    long attested() {
        return attested;
    }

    private static Optional<Finding> missing(long from, long to, String why) {
        return from == to
                ? found(from, "Row %d is missing: %s.".formatted(from, why))
                : found(from, "Rows %d to %d are missing: %s.".formatted(from, to, why));
    }

    private static Optional<Finding> found(long row, String sentence) {
        return Optional.of(new Finding(row, sentence));
    }
}
