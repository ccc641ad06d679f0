package org.notorturetj.desk.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.ProblemTexts;

/** The problems that requests would be answered with, told before anybody sends them. */
@ApplicationScoped
public class DeskProblems {
    private final CurrentRequest request;
    private final ProblemTexts texts;

    DeskProblems(CurrentRequest request, ProblemTexts texts) {
        this.request = request;
        this.texts = texts;
    }

    /** The same as the answer of a request that is refused. */
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

    /** The language of the answer. */
    public Language words() {
        return RequestLanguage.ofDesk(request.acceptLanguage());
    }
}
