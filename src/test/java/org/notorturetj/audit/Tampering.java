package org.notorturetj.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Ways in which the database's owner may tamper with one row of the audit. */
enum Tampering {
    REMOVED {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            rows.remove(at);
        }
    },
    ACTOR {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            String actor = "server".equals(row.actor()) ? "0000000000000009" : "server";
            rows.set(at, with(row, row.at(), actor, row.action(), row.documentId(), row.fields()));
        }
    },
    ACTION {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            rows.set(
                    at,
                    with(
                            row,
                            row.at(),
                            row.actor(),
                            row.action() + "s",
                            row.documentId(),
                            row.fields()));
        }
    },
    TIME {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            // The smallest difference that the table can store.
            Instant later = Objects.requireNonNull(row.at()).plusNanos(1000);
            rows.set(
                    at,
                    with(row, later, row.actor(), row.action(), row.documentId(), row.fields()));
        }
    },
    DOCUMENT {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            String document = row.documentId() == null ? "0000000000000009" : null;
            rows.set(at, with(row, row.at(), row.actor(), row.action(), document, row.fields()));
        }
    },
    FIELDS {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            List<String> fields = new ArrayList<>(Objects.requireNonNull(row.fields()));
            fields.add("more");
            rows.set(at, with(row, row.at(), row.actor(), row.action(), row.documentId(), fields));
        }
    },
    LANGUAGE {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            rows.set(
                    at,
                    new AuditRow(
                            row.n(),
                            row.at(),
                            row.actor(),
                            row.action(),
                            row.documentId(),
                            "tg".equals(row.language()) ? null : "tg",
                            row.fields(),
                            row.salt(),
                            row.prev(),
                            row.sha256()));
        }
    },
    SALT {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            rows.set(at, hashes(row, row.salt() + "0", row.prev(), row.sha256()));
        }
    },
    DIGEST {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            rows.set(at, hashes(row, row.salt(), row.prev(), "f".repeat(64)));
        }
    },
    PREVIOUS_DIGEST {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            rows.set(at, hashes(row, row.salt(), "f".repeat(64), row.sha256()).hashed());
        }
    },
    REWRITTEN_WITH_NEW_DIGEST {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            ACTION.apply(rows, at, other);
            rows.set(at, rows.get(at).hashed());
        }
    },
    SWAPPED {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow one = rows.get(at);
            rows.set(at, numbered(rows.get(other), one.n()));
            rows.set(other, numbered(one, rows.get(other).n()));
        }
    },
    SWAPPED_WITH_NEW_DIGESTS {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            SWAPPED.apply(rows, at, other);
            rows.set(at, rows.get(at).hashed());
            rows.set(other, rows.get(other).hashed());
        }
    },
    INSERTED {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            AuditRow row = rows.get(at);
            ChainEnd before = new ChainEnd(row.n() - 1, Objects.requireNonNull(row.prev()));
            rows.add(at, AuditRow.following(before, FORGED));
            for (int i = at + 1; i < rows.size(); i++) {
                rows.set(i, numbered(rows.get(i), i + 1L));
            }
        }
    },
    DUPLICATED {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            rows.add(at, rows.get(at));
        }
    },
    TAIL_CUT {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            rows.subList(at, rows.size()).clear();
        }
    },
    ADDED_AFTER_THE_HEAD {
        @Override
        void apply(List<AuditRow> rows, int at, int other) {
            rows.add(AuditRow.following(rows.get(rows.size() - 1).end(), FORGED));
        }
    };

    static final AuditEvent FORGED =
            AuditEvent.of(Instant.EPOCH, "0000000000000009", "forged", null, null, Set.of());

    /** Tampers with one row of a chain; {@code other} is the second row where two are needed. */
    abstract void apply(List<AuditRow> rows, int at, int other);

    /** Whether it affects two rows. */
    boolean takesTwo() {
        return this == SWAPPED || this == SWAPPED_WITH_NEW_DIGESTS;
    }

    private static AuditRow with(
            AuditRow row,
            Instant at,
            String actor,
            String action,
            String document,
            List<String> fields) {
        return new AuditRow(
                row.n(),
                at,
                actor,
                action,
                document,
                row.language(),
                fields,
                row.salt(),
                row.prev(),
                row.sha256());
    }

    private static AuditRow hashes(AuditRow row, String salt, String prev, String sha256) {
        return new AuditRow(
                row.n(),
                row.at(),
                row.actor(),
                row.action(),
                row.documentId(),
                row.language(),
                row.fields(),
                salt,
                prev,
                sha256);
    }

    private static AuditRow numbered(AuditRow row, long n) {
        return new AuditRow(
                n,
                row.at(),
                row.actor(),
                row.action(),
                row.documentId(),
                row.language(),
                row.fields(),
                row.salt(),
                row.prev(),
                row.sha256());
    }
}
