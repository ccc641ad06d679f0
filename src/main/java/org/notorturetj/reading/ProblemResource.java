package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.problem.ProblemApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.ProblemTexts;

@PermitAll
class ProblemResource implements ProblemApi {
    private final ProblemTexts texts;

    ProblemResource(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    public String get(String slug) {
        return texts.explanation(slug)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
