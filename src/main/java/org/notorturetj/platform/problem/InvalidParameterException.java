package org.notorturetj.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;

/**
 * A parameter that cannot be read. JAX-RS lets only its own exceptions out of a converter, so this
 * is one.
 */
public final class InvalidParameterException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String rule;

    public InvalidParameterException(String parameter, String rule) {
        super(ProblemType.BAD_PARAMETER.status());
        this.parameter = parameter;
        this.rule = rule;
    }

    ParameterError error() {
        return new ParameterError(parameter, rule);
    }
}
