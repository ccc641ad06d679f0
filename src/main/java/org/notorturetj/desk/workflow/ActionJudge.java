package org.notorturetj.desk.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.DeskProblems;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.RuleMessage;

/** Turns what a rule says into an action that is possible or refused, in the reader's words. */
@ApplicationScoped
class ActionJudge {
    private final CurrentPerson current;
    private final DeskProblems problems;

    ActionJudge(CurrentPerson current, DeskProblems problems) {
        this.current = current;
        this.problems = problems;
    }

    Person person() {
        return current.get();
    }

    /** An action that takes one of some permissions, and a rule that does not throw. */
    Action judge(
            String operation,
            @Nullable Language language,
            List<String> permissions,
            Runnable rule) {
        return judge(
                operation,
                language,
                permissions,
                () -> {
                    rule.run();
                    return List.of();
                },
                false);
    }

    /**
     * The same, for what may take two people.
     *
     * @param rule gives the reasons why it does
     */
    Action judge(
            String operation,
            @Nullable Language language,
            List<String> permissions,
            Supplier<List<RuleMessage>> rule,
            boolean unreviewed) {
        try {
            if (permissions.stream().noneMatch(person()::may)) {
                throw new ProblemException(ProblemType.FORBIDDEN);
            }
            List<String> reasons = rule.get().stream().map(it -> it.in(problems.words())).toList();
            return new Action(
                    operation,
                    language,
                    true,
                    reasons.isEmpty() ? null : reasons,
                    unreviewed ? Boolean.TRUE : null,
                    null);
        } catch (ProblemException refused) {
            return new Action(operation, language, false, null, null, problems.of(refused));
        }
    }

    /** Some permissions of which one is enough. */
    static List<String> oneOf(String... permissions) {
        return Arrays.asList(permissions);
    }
}
