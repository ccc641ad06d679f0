package org.notorturetj.desk.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.ProblemTexts;

/** Problems that stand in an answer about something else, in its reader's words. */
@ApplicationScoped
public class ToldProblems {
    private final CurrentRequest request;
    private final ProblemTexts texts;

    ToldProblems(CurrentRequest request, ProblemTexts texts) {
        this.request = request;
        this.texts = texts;
    }

    /** The language of the answer. */
    public Language words() {
        return RequestLanguage.ofDesk(request.acceptLanguage());
    }

    /** The problem that a request would have been answered with. */
    public DeskProblem of(ProblemException refused) {
        ProblemType type = refused.type();
        return new DeskProblem(
                type.reference(),
                texts.title(type, words()),
                type.status(),
                texts.detail(type, words()),
                refused.violations().isEmpty()
                        ? null
                        : refused.violations().stream().map(it -> it.error(words())).toList());
    }
}
