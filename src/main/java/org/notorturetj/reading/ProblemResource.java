package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.problem.ProblemApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemTexts;
import org.notorturetj.platform.problem.Refused;

@PermitAll
class ProblemResource implements ProblemApi {
    private final ProblemTexts texts;

    ProblemResource(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    public String get(String slug) {
        return texts.explanation(slug).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }
}
