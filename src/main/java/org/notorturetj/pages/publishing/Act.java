package org.notorturetj.pages.publishing;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.form.Labels;

/**
 * Something that may be done, as a button or as an address of a page that asks first; or why not.
 *
 * @param value what the button sends; empty if it is an address
 * @param href where the address leads; empty if it is a button
 * @param why why it is not possible; empty if it is
 * @param twice why a second person has to agree; empty if nobody has
 */
public record Act(
        String value, String href, String name, boolean isPossible, String why, String twice) {

    /** Of a problem of the content, whose errors name its members. */
    private static final int INVALID = 422;

    /** A button that does it at once. */
    static Act button(Action action, String value, Language reader) {
        return of(action, value, "", reader);
    }

    /** An address of a page that asks first. */
    static Act page(Action action, String href, Language reader) {
        return of(action, "", href, reader);
    }

    private static Act of(Action action, String value, String href, Language reader) {
        return new Act(
                value,
                href,
                Frames.word("do-" + action.operation(), reader),
                action.possible(),
                action.why() == null ? "" : sentence(action.why(), reader),
                action.takesTwo() == null ? "" : String.join("; ", action.takesTwo()));
    }

    /** The same, where no field stands beside it: what is missing is named. */
    static String sentence(DeskProblem problem, Language reader) {
        @Nullable List<MemberError> errors = problem.errors();
        return errors == null || problem.status() != INVALID
                ? sentence(problem)
                : errors.stream()
                        .map(it -> Labels.path(it.parameter(), reader) + ": " + it.message())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** A problem as one sentence: what is wrong with the members, or what to do. */
    public static String sentence(DeskProblem problem) {
        @Nullable List<MemberError> errors = problem.errors();
        if (errors != null && !errors.isEmpty()) {
            return String.join("; ", errors.stream().map(MemberError::message).distinct().toList());
        }
        return problem.detail() == null ? problem.title() : problem.detail();
    }
}
