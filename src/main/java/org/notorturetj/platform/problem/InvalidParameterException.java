package org.notorturetj.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;

/**
 * A parameter that cannot be parsed. It is a JAX-RS exception because JAX-RS lets no other out of a
 * converter.
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
