package org.notorturetj.pages.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.publishing.Act;

/**
 * What the reader may do with a part now: by the desk's own word, never by a rule of the pages.
 *
 * @param notWritable why nothing can be typed; null while it can be
 * @param steps the others, those first that are possible
 */
record Buttons(@Nullable String notWritable, List<Button> steps) {
    static Buttons of(WorkingDocument document, Part part, Language reader) {
        List<Action> actions = document.actions() == null ? List.of() : document.actions();
        Optional<Action> save = find(actions, part.operation("save"), part.language());
        return new Buttons(
                save.filter(Action::possible).isPresent()
                        ? null
                        : save.map(Buttons::why).orElse(""),
                Stream.of(
                                step(actions, part, part.operation("submit"), "submit", reader),
                                step(actions, part, part.operation("approve"), "approve", reader),
                                step(actions, part, part.changesOperation(), "back", reader),
                                step(actions, part, "reviewTextLegally", "law", reader),
                                step(actions, part, "reviewTranslation", "translated", reader))
                        .flatMap(Optional::stream)
                        .filter(button -> button.isPossible() || button.isWorthSaying())
                        .toList());
    }

    private static Optional<Button> step(
            List<Action> actions, Part part, String operation, String word, Language reader) {
        return find(actions, operation, part.language())
                .map(
                        action ->
                                new Button(
                                        word,
                                        Frames.word("do-" + word, reader),
                                        action.possible(),
                                        isWorthSaying(word, action.why()),
                                        why(action)));
    }

    private static Optional<Action> find(
            List<Action> actions, String operation, @Nullable Language language) {
        return actions.stream()
                .filter(action -> action.operation().equals(operation))
                .filter(action -> action.language() == language)
                .findFirst();
    }

    /**
     * Who may never do it need not read why, nor that a step is done already; and only what
     * everything waits for is announced before its time. That it takes somebody else is said of
     * every check: a colleague can help.
     */
    private static boolean isWorthSaying(String word, @Nullable DeskProblem why) {
        return is(why, ProblemType.TWO_PEOPLE_REQUIRED)
                || ((word.equals("approve") || word.equals("submit"))
                        && !is(why, ProblemType.FORBIDDEN)
                        && !is(why, ProblemType.WRONG_STATE)
                        && !is(why, ProblemType.NOT_FOUND));
    }

    private static boolean is(@Nullable DeskProblem why, ProblemType type) {
        return why != null && why.type().equals(type.reference());
    }

    private static String why(Action action) {
        @Nullable DeskProblem why = action.why();
        return why == null
                ? ""
                : is(why, ProblemType.WRONG_STATE)
                        ? Act.sentence(why)
                        : why.title() + ". " + Act.sentence(why);
    }

    public boolean isWritable() {
        return notWritable == null;
    }

    /** Whether a button is there and can be pressed. */
    public boolean may(String word) {
        return steps.stream().anyMatch(step -> step.word().equals(word) && step.isPossible());
    }

    /**
     * A button.
     *
     * @param word as it is sent
     * @param isWorthSaying whether it stands on the page although it cannot be pressed
     * @param why it cannot be pressed; empty when it can
     */
    public record Button(
            String word, String label, boolean isPossible, boolean isWorthSaying, String why) {}
}
