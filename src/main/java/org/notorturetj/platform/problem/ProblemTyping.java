package org.notorturetj.platform.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Finds the problem type of an exception, including those a framework reports by status alone. */
final class ProblemTyping {
    private static final Map<Integer, ProblemType> BY_STATUS =
            Map.ofEntries(
                    Map.entry(400, ProblemType.MALFORMED_REQUEST),
                    Map.entry(401, ProblemType.UNAUTHORIZED),
                    Map.entry(403, ProblemType.FORBIDDEN),
                    Map.entry(404, ProblemType.UNKNOWN_PATH),
                    Map.entry(405, ProblemType.METHOD_NOT_ALLOWED),
                    Map.entry(406, ProblemType.NOT_ACCEPTABLE),
                    Map.entry(413, ProblemType.CONTENT_TOO_LARGE),
                    Map.entry(415, ProblemType.UNSUPPORTED_MEDIA_TYPE),
                    Map.entry(429, ProblemType.TOO_MANY_REQUESTS),
                    Map.entry(503, ProblemType.UNAVAILABLE),
                    Map.entry(507, ProblemType.INSUFFICIENT_STORAGE));

    private ProblemTyping() {}

    static ProblemType of(HttpProblem problem, Throwable cause) {
        if (thrown(cause) instanceof ProblemException refused) {
            return refused.type();
        }
        Optional<DatabaseFailure> failure = DatabaseFailure.in(cause);
        if (failure.isPresent()) {
            return failure.get() == DatabaseFailure.DISK_FULL
                    ? ProblemType.INSUFFICIENT_STORAGE
                    : ProblemType.UNAVAILABLE;
        }
        if (ConcurrentWrites.collided(cause)) {
            return ProblemType.VERSION_CONFLICT;
        }
        if (cause instanceof ConstraintViolationException violations) {
            return violations.getConstraintViolations().stream().anyMatch(BeanViolations::isInBody)
                    ? ProblemType.INVALID_BODY
                    : ProblemType.BAD_PARAMETER;
        }
        return ofStatus(problem.getStatusCode());
    }

    static ProblemType ofStatus(int status) {
        return BY_STATUS.getOrDefault(status, ProblemType.INTERNAL_ERROR);
    }

    static List<Violation> violations(Throwable cause) {
        if (thrown(cause) instanceof ProblemException refused) {
            return refused.violations();
        }
        if (cause instanceof ConstraintViolationException violations) {
            return violations.getConstraintViolations().stream()
                    .map(BeanViolations::violation)
                    .sorted(
                            Comparator.comparing(Violation::member)
                                    .thenComparing(it -> it.rule().in(Language.EN)))
                    .toList();
        }
        return List.of();
    }

    /** Members that only one of our own refusals adds. */
    static Map<String, Object> members(Throwable cause) {
        return thrown(cause) instanceof ProblemException refused
                ? refused.getParameters()
                : Map.of();
    }

    /** A converter of parameters wraps what it throws. */
    private static @Nullable Throwable thrown(Throwable cause) {
        return cause instanceof BadRequestException ? cause.getCause() : cause;
    }
}
