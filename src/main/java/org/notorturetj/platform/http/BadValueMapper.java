package org.notorturetj.platform.http;

import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells which parameter cannot be read. */
@Provider
class BadValueMapper extends ExceptionMapperBase<BadValue> implements ExceptionMapper<BadValue> {
    @Override
    protected HttpProblem toProblem(BadValue bad) {
        return bad.refused();
    }
}
