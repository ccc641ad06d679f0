package org.notorturetj.content.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notorturetj.platform.problem.ProblemException;

/**
 * A kind of content, as the log knows it: one bean per content feature.
 *
 * @param <F> the facts
 * @param <T> the text of one language
 */
public interface DocumentType<F, T> {
    /** The word on the wire: {@code article}. */
    String name();

    /** Where its records live in the log. */
    Collection collection();

    /** The class of its facts. */
    Class<F> factsClass();

    /** The class of its texts. */
    Class<T> textClass();

    /** Makes the record: a pure function, so that rendering again gives the same bytes. */
    Rendering render(RecordSource<F, T> source);

    /** The ids of documents that are shown with this one or not at all. */
    default Set<String> companions(F facts) {
        return Set.of();
    }

    /**
     * The values that two people answer for, such as the numbers of a line that can be called.
     * Facts that only have fewer of them go out by one person's word.
     */
    default Set<String> guarded(F facts) {
        return Set.of();
    }

    /** Whether two people answer for every text of it too. */
    default boolean guardsTexts() {
        return false;
    }

    /** The Markdown of a text, by the name of its member. */
    default Map<String, String> markdown(T text) {
        return Map.of();
    }

    /** Whether a lawyer must answer for every text of it that goes out, or else the coordinator. */
    default boolean needsLawyersWord() {
        return false;
    }

    /** Addresses of the website of before that lead to a text. */
    default List<String> legacyAddresses(T text) {
        return List.of();
    }

    /**
     * Checks facts and text together, before they are published.
     *
     * @throws ProblemException naming what is missing or wrong
     */
    default void check(F facts, T text) {}
}
