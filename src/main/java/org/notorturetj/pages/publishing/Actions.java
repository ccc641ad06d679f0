package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frames;

/** What the reader may do with a document now, as the desk says. */
final class Actions {
    private final List<Action> all;
    private final WorkingDocument document;
    private final Language reader;

    Actions(WorkingDocument document, Language reader) {
        this.all = document.actions() == null ? List.of() : document.actions();
        this.document = document;
        this.reader = reader;
    }

    Optional<Action> find(String operation, @Nullable Language language) {
        return all.stream()
                .filter(it -> it.operation().equals(operation) && it.language() == language)
                .findFirst();
    }

    /** All of one operation, of the languages that have a text and of the whole. */
    private List<Action> each(String operation) {
        return all.stream()
                .filter(it -> it.operation().equals(operation))
                .filter(
                        it ->
                                it.language() == null
                                        || document.texts().stream()
                                                .anyMatch(text -> text.language() == it.language()))
                .toList();
    }

    /** The one that is possible, in whichever language, or else one that is not. */
    Optional<Action> any(String operation) {
        List<Action> each = each(operation);
        return each.stream()
                .filter(Action::possible)
                .findFirst()
                .or(() -> each.stream().reduce((one, other) -> other));
    }

    /** An address of a page that asks about an operation on several languages. */
    List<Act> pages(String address, String... operations) {
        List<Act> pages = new ArrayList<>();
        for (String operation : operations) {
            any(operation).ifPresent(it -> pages.add(Act.page(it, address, reader)));
        }
        return pages;
    }

    /** The languages in which an operation is asked for, with why not. */
    List<Choice> languages(String operation, List<String> ticked, boolean fresh) {
        return each(operation).stream()
                .filter(it -> it.language() != null)
                .map(
                        it -> {
                            String tag = Objects.requireNonNull(it.language()).tag();
                            return new Choice(
                                    tag,
                                    Frames.word("language-" + tag, reader),
                                    hint(it),
                                    it.possible() && (fresh || ticked.contains(tag)),
                                    it.possible());
                        })
                .toList();
    }

    private String hint(Action action) {
        if (action.why() != null) {
            return Act.sentence(action.why(), reader);
        }
        return action.takesTwo() == null ? "" : String.join("; ", action.takesTwo());
    }

    /** Whether one of an operation goes only with the word that no lawyer has looked. */
    boolean isUnreviewed(String operation) {
        return each(operation).stream().anyMatch(it -> Boolean.TRUE.equals(it.unreviewed()));
    }

    /** Why one of an operation takes a second person; each reason once. */
    List<String> takesTwo(String operation) {
        return each(operation).stream()
                .flatMap(
                        it ->
                                it.takesTwo() == null
                                        ? List.<String>of().stream()
                                        : it.takesTwo().stream())
                .distinct()
                .toList();
    }
}
