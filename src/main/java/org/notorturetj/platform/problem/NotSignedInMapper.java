package org.notorturetj.platform.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;

/**
 * Maps a missing token to a 401 problem. The library's own mapper was built against another version
 * of the framework and fails (quarkiverse/quarkus-http-problem, issue 592).
 */
@Provider
@Priority(NotSignedInMapper.BEFORE_THE_LIBRARY)
class NotSignedInMapper extends ExceptionMapperBase<UnauthorizedException> {
    static final int BEFORE_THE_LIBRARY = 100;

    @Override
    protected HttpProblem toProblem(UnauthorizedException missing) {
        return new ProblemException(ProblemType.UNAUTHORIZED);
    }
}
