package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.Response;

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

    /** A response, whose writer is chosen by what it holds in the end: it may be a problem. */
    @Override
    public Response get(String slug) {
        return texts.explanation(slug)
                .map(text -> Response.ok(text).build())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
