package org.notorturetj.platform.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;

/** A token is nobody's, or not any more. As {@link NotSignedInMapper}. */
@Provider
@Priority(NotSignedInMapper.BEFORE_THE_LIBRARY)
class BadTokenMapper extends ExceptionMapperBase<AuthenticationFailedException> {
    @Override
    protected HttpProblem toProblem(AuthenticationFailedException failed) {
        return new Refused(ProblemType.UNAUTHORIZED);
    }
}
