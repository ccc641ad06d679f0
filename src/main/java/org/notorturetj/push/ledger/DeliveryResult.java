package org.notorturetj.push.ledger;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger is to say of a try.
 *
 * @param outcome the word in the ledger
 * @param pause after which it is tried again; null: never
 */
public record DeliveryResult(
        LeasedTarget target, String outcome, @Nullable String code, @Nullable Duration pause) {}
