package org.notorturetj.platform.http;

import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.DatabaseDown;
import org.notorturetj.platform.problem.Refused;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The database does not answer: come back in a moment. */
@Provider
class DatabaseDownMapper extends ExceptionMapperBase<DatabaseDown>
        implements ExceptionMapper<DatabaseDown> {
    @Override
    protected HttpProblem toProblem(DatabaseDown down) {
        return new Refused(ProblemType.UNAVAILABLE);
    }
}
