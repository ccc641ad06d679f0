package org.notorturetj.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;

/** A request or a command that is refused, for one of the reasons of the closed list. */
public final class ProblemException extends HttpProblem {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<ParameterError> errors;

    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    /** Refuses a value: names the parameter or member and the rule, never the value. */
    public ProblemException(ProblemType type, String parameter, String rule) {
        this(type, List.of(new ParameterError(parameter, rule)));
    }

    public ProblemException(ProblemType type, List<ParameterError> errors) {
        this(type, errors, builder());
    }

    private ProblemException(ProblemType type, List<ParameterError> errors, Builder builder) {
        super(
                builder.withType(URI.create(type.reference()))
                        .withStatus(type.status())
                        .withTitle(type.slug())
                        .withDetail(errors.isEmpty() ? type.slug() : errors.toString()));
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /**
     * Refuses for now: {@code Retry-After} says when to come back, in whole seconds, rounded up
     * (RFC 9110, section 10.2.3).
     */
    public static ProblemException until(ProblemType type, Duration wait) {
        return new ProblemException(
                type,
                List.of(),
                builder().withHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait)));
    }

    /** Refuses whoever has to prove something first, and says how (RFC 9110, section 11.6.1). */
    public static ProblemException challenged(ProblemType type, String scheme) {
        return new ProblemException(
                type, List.of(), builder().withHeader(HttpHeaders.WWW_AUTHENTICATE, scheme));
    }

    public ProblemType type() {
        return type;
    }

    public List<ParameterError> errors() {
        return errors;
    }
}
