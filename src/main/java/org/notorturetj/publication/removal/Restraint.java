package org.notorturetj.publication.removal;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.AlertFacts;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.type.DocumentType;

/**
 * How one person removes part of a published document without removing the document itself.
 *
 * @param type the type of the document
 * @param factsClass the class of its facts
 * @param action the action in the audit, such as {@code document.compromise}
 * @param reduction removes the part from the published facts and never adds anything; returns equal
 *     facts when there is nothing left to remove
 */
public record Restraint<F>(
        DocumentType type, Class<F> factsClass, String action, UnaryOperator<F> reduction) {
    /**
     * A line is served without its numbers, with a warning not to call it and the other lines
     * instead. Its paired line stays active, and both are still shown together.
     */
    public static final Restraint<HotlineFacts> COMPROMISED =
            new Restraint<>(
                    DocumentType.HOTLINE,
                    HotlineFacts.class,
                    "document.compromise",
                    HotlineFacts::compromised);

    /**
     * A line that nobody answers for now is served without its numbers. A line in a worse state,
     * such as compromised, keeps it.
     */
    public static final Restraint<HotlineFacts> PAUSED =
            new Restraint<>(
                    DocumentType.HOTLINE,
                    HotlineFacts.class,
                    "document.pause",
                    HotlineFacts::paused);

    /** An alert was wrong, even an expired one. Undoing it needs two people. */
    public static final Restraint<AlertFacts> RETRACTED =
            new Restraint<>(
                    DocumentType.ALERT,
                    AlertFacts.class,
                    "document.retract",
                    AlertFacts::retracted);

    /** What people do, by its action; empty for one that this version does not know. */
    public static Optional<Restraint<?>> of(@Nullable String action) {
        return Stream.<Restraint<?>>of(COMPROMISED, PAUSED, RETRACTED)
                .filter(it -> it.action().equals(action))
                .findFirst();
    }
}
