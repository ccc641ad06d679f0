package org.notorturetj.importing.plan;

import java.util.Optional;

/** What was decided about names. */
@FunctionalInterface
public interface NameDecisions {
    /** Nothing yet. */
    NameDecisions NONE = (name, twoPeople) -> Optional.empty();

    /**
     * What was said of a name.
     *
     * @param name as {@code LikelyPlace} has it
     * @param twoPeople whether it counts only if two people said it
     */
    Optional<NameDecision> of(String name, boolean twoPeople);
}
