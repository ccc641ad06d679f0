package org.notorturetj.content.type;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.Rule;

/**
 * Something to call, write to or open, as facts have it.
 *
 * @param member path of what is printed
 * @param printed what readers see
 * @param leadsTo what they dial, write to or open
 * @param agrees whether both are the same number, mailbox, account or host
 * @param differsBecause why they differ, if somebody says so
 */
public record PrintedAddress(
        String member,
        String printed,
        String leadsTo,
        boolean agrees,
        @Nullable String differsBecause) {
    private static final String REASON = "differsBecause";

    /** Requires that what is printed is what it leads to, or that somebody answers for it. */
    public void check(Violations required) {
        required.that(agrees || differsBecause != null, member, Rule.PRINTED_REASON.with(REASON));
    }
}
