package org.notorturetj.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;

/** A refused request or command, with one of the {@link ProblemType}s. */
public final class ProblemException extends HttpProblem {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<ParameterError> errors;

    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    /**
     * Refuses a value.
     *
     * @param parameter the parameter, or the JSON pointer to the member
     * @param rule the rule it breaks; must never contain the value
     */
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
     * A temporary refusal with {@code Retry-After} in whole seconds, rounded up (RFC 9110, section
     * 10.2.3).
     */
    public static ProblemException retryAfter(ProblemType type, Duration wait) {
        return new ProblemException(
                type,
                List.of(),
                builder().withHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait)));
    }

    /** A refusal with a {@code WWW-Authenticate} challenge (RFC 9110, section 11.6.1). */
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
