package org.notorturetj.platform.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import org.notorturetj.api.problem.ProblemType;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** A refused request or command, with one of the {@link ProblemType}s. */
public final class ProblemException extends HttpProblem {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;

    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    /**
     * Refuses a value.
     *
     * @param parameter the parameter, or the JSON pointer to the member
     * @param rule the rule it breaks; never contains the value
     */
    public ProblemException(ProblemType type, String parameter, RuleMessage rule) {
        this(type, List.of(new Violation(parameter, rule)));
    }

    public ProblemException(ProblemType type, List<Violation> violations) {
        this(type, violations, violations.toString(), builder());
    }

    private ProblemException(
            ProblemType type, List<Violation> violations, String reason, Builder builder) {
        super(
                builder.withType(URI.create(type.reference()))
                        .withStatus(type.status())
                        .withTitle(type.slug())
                        .withDetail(reason));
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** Refuses for a reason that only the operator reads: it may name a file of the server. */
    public static ProblemException unnamed(ProblemType type, String parameter, String reason) {
        return new ProblemException(
                type, List.of(new Violation(parameter, Rule.UNNAMED)), reason, builder());
    }

    /**
     * Refuses for a reason that the desk is told by a rule, and the operator in more words.
     *
     * @param reason may name a file of the server
     */
    public static ProblemException withReason(
            ProblemType type, String parameter, RuleMessage rule, String reason) {
        return new ProblemException(
                type, List.of(new Violation(parameter, rule)), reason, builder());
    }

    /** Refuses, and adds a member of the contract to the problem. */
    public static ProblemException withMember(ProblemType type, String member, Object value) {
        return new ProblemException(type, List.of(), type.slug(), builder().with(member, value));
    }

    /** Refuses, and says in a header what would be accepted. */
    public static ProblemException with(ProblemType type, String header, String value) {
        return new ProblemException(
                type, List.of(), type.slug(), builder().withHeader(header, value));
    }

    /**
     * A temporary refusal with {@code Retry-After} in whole seconds, rounded up (RFC 9110, section
     * 10.2.3).
     */
    public static ProblemException retryAfter(ProblemType type, Duration wait) {
        return with(type, HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait));
    }

    /** A refusal with a {@code WWW-Authenticate} challenge (RFC 9110, section 11.6.1). */
    public static ProblemException challenged(ProblemType type, String scheme) {
        return with(type, HttpHeaders.WWW_AUTHENTICATE, scheme);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }
}
