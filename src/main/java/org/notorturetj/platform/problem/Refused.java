package org.notorturetj.platform.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** A request or a command that is refused, for one of the reasons of the closed list. */
public final class Refused extends HttpProblem {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<ParameterError> errors;

    public Refused(ProblemType type) {
        this(type, List.of());
    }

    /** Refuses a value: names the parameter or member and the rule, never the value. */
    public Refused(ProblemType type, String parameter, String rule) {
        this(type, List.of(new ParameterError(parameter, rule)));
    }

    public Refused(ProblemType type, List<ParameterError> errors) {
        this(type, errors, problem(type, errors));
    }

    private Refused(ProblemType type, List<ParameterError> errors, HttpProblem.Builder problem) {
        super(problem);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** Refuses for now, and says in whole seconds how long (RFC 9110, section 10.2.3). */
    public static Refused retryAfter(ProblemType type, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refused(
                type,
                List.of(),
                problem(type, List.of())
                        .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    private static HttpProblem.Builder problem(ProblemType type, List<ParameterError> errors) {
        return builder()
                .withType(URI.create(type.reference()))
                .withStatus(type.status())
                .withTitle(type.slug())
                .withDetail(errors.isEmpty() ? type.slug() : errors.toString());
    }

    public ProblemType type() {
        return type;
    }

    public List<ParameterError> errors() {
        return errors;
    }
}
