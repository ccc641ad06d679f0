package org.notorturetj.platform.http;

import jakarta.ws.rs.WebApplicationException;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.Refused;

/**
 * A parameter that cannot be read. JAX-RS lets only its own exceptions out of a converter, so this
 * is one.
 */
final class BadValue extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String rule;

    BadValue(String parameter, String rule) {
        super(ProblemType.BAD_PARAMETER.status());
        this.parameter = parameter;
        this.rule = rule;
    }

    Refused refused() {
        return new Refused(ProblemType.BAD_PARAMETER, parameter, rule);
    }
}
