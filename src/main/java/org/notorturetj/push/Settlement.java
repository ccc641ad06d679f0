package org.notorturetj.push;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger is to say of a try.
 *
 * @param outcome the word in the ledger
 * @param nextAt when it is tried again; null: never
 */
record Settlement(
        Claim claim,
        String outcome,
        @Nullable String code,
        @Nullable Instant nextAt,
        Instant settledAt) {}
