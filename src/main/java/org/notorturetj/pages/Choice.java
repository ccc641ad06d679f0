package org.notorturetj.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;

/**
 * Something to choose from on a page.
 *
 * @param value as it is sent
 * @param hint what is said beside it; empty if nothing is
 * @param isPossible whether it can be chosen
 */
public record Choice(String value, String name, String hint, boolean isChosen, boolean isPossible) {
    public Choice(String value, String name, boolean isChosen) {
        this(value, name, "", isChosen, true);
    }

    /** The languages of texts, by their names; {@code chosen} is the tag of one, or none. */
    public static List<Choice> languages(String chosen, Language reader) {
        return Stream.of(Language.values())
                .map(
                        it ->
                                new Choice(
                                        it.tag(),
                                        Frames.word("language-" + it.tag(), reader),
                                        it.tag().equals(chosen)))
                .toList();
    }

    /** Types of documents in the order of their names, each with what it is for. */
    public static List<Choice> types(Stream<String> types, String chosen, Language reader) {
        return types.map(
                        it ->
                                new Choice(
                                        it,
                                        Frames.type(it, reader),
                                        Frames.wordOr("for-" + it, "", reader),
                                        it.equals(chosen),
                                        true))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }
}
