package org.notorturetj.support.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * Stands behind every {@code @QuarkusTest}: a 5xx that the test did not {@linkplain
 * ExpectServerError expect} fails it, and so does one that it expects and that does not come.
 */
public class ServerErrorJudge implements QuarkusTestAfterEachCallback {
    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        List<ServerErrors.Answer> answers =
                Arc.container().instance(ServerErrors.class).get().take();
        String fault = fault(expected(context), answers);
        if (!fault.isEmpty()) {
            throw new AssertionError(fault);
        }
    }

    private static Set<Integer> expected(QuarkusTestMethodContext context) {
        ExpectServerError annotation =
                context.getTestMethod().getAnnotation(ExpectServerError.class);
        return annotation == null
                ? Set.of()
                : Arrays.stream(annotation.value()).boxed().collect(Collectors.toSet());
    }

    static String fault(Set<Integer> expected, List<ServerErrors.Answer> answers) {
        List<ServerErrors.Answer> others =
                answers.stream().filter(answer -> !expected.contains(answer.status())).toList();
        if (!others.isEmpty()) {
            return "the server failed, and nobody expected it: " + others;
        }
        Set<Integer> came =
                answers.stream().map(ServerErrors.Answer::status).collect(Collectors.toSet());
        return came.equals(expected)
                ? ""
                : "the server was expected to answer " + expected + ", and answered " + came;
    }
}
