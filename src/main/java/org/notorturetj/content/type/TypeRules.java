package org.notorturetj.content.type;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Licence;

/**
 * The rules of a type of document: one bean per type.
 *
 * @param <F> the class of its facts
 * @param <T> the class of its text in one language
 */
public interface TypeRules<F, T> {
    /** The type that these are the rules of. */
    DocumentType type();

    /** The name on the wire, such as {@code article}. */
    default String name() {
        return type().word();
    }

    @SuppressWarnings("unchecked") // the type names its own
    default Class<F> factsClass() {
        return (Class<F>) type().facts();
    }

    @SuppressWarnings("unchecked") // the type names its own
    default Class<T> textClass() {
        return (Class<T>) type().text();
    }

    /** Renders the record: a pure function, so that rendering again gives the same bytes. */
    Rendering render(RenderInput<F, T> input);

    /** The IDs of documents that are published together with this one or not at all. */
    default Set<String> companions(F facts) {
        return Set.of();
    }

    /**
     * The values that need approval by two people, such as the numbers of an active hotline. One
     * person may publish facts that only remove some of them.
     */
    default Set<String> guarded(F facts) {
        return Set.of();
    }

    /**
     * Those of the guarded values that are published only when one of the two people is a lawyer: a
     * wrong one is libel.
     */
    default Set<String> saidByLawyer(F facts) {
        return Set.of();
    }

    /** Addresses of a text on the previous website. */
    default List<String> legacyAddresses(T text) {
        return List.of();
    }

    /** The ids of its texts in the feed of the system that they were imported from. */
    default Map<Language, String> feedIds(F facts) {
        return Map.of();
    }

    /** The licence that was chosen for its texts: a code of {@link Licence}; null if none was. */
    default @Nullable String licence(F facts) {
        return null;
    }

    /**
     * Adds what is invalid in facts by themselves. Members may be missing.
     *
     * <p>One member is checked here, in {@link #checkText} or in {@link #checkSaved} where its
     * annotation is not enough: an empty list that has a sentence of its own (steps, sources), and
     * what a draft is refused for already, which other annotations are not executed for.
     */
    default void checkFacts(F facts, Violations required) {}

    /** Adds what is invalid in a text beside its facts. Members of both may be missing. */
    default void checkText(F facts, T text, Violations required) {}

    /**
     * Adds what is refused in facts that are submitted. Unlike {@link #checkFacts}, it does not
     * prevent that what has been published is published again.
     */
    default void checkSubmitted(F facts, Violations required) {}

    /** The same for a text that is submitted. */
    default void checkSubmittedText(T text, Violations required) {}

    /** What the facts print for readers to call, write to or open. Members may be missing. */
    default List<PrintedAddress> printed(F facts) {
        return List.of();
    }

    /**
     * Adds what is refused as soon as facts are saved: values that say nothing, such as 25:00.
     * Members may be missing.
     */
    default void checkSaved(F facts, Violations required) {}

    /** Adds what is refused in facts that are submitted now, beside {@link #checkSubmitted}. */
    default void checkSubmittedAt(Instant now, F facts, Violations required) {}

    /** What the facts refer to, as their annotations say. Members may be missing. */
    default List<Reference> references(F facts) {
        return MemberRules.references(facts);
    }

    /**
     * Validates facts and text together, before they are published.
     *
     * @throws ProblemException naming what is missing or invalid
     */
    default void check(F facts, T text) {
        var required = new Violations();
        MemberRules.checkForms(facts, required);
        MemberRules.checkForms(text, required);
        checkFacts(facts, required);
        checkText(facts, text, required);
        required.orRefuse();
    }
}
