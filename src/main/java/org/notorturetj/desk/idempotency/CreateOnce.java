package org.notorturetj.desk.idempotency;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs what {@link Creates} marks once for each {@code Idempotency-Key} of a person, and answers
 * what is sent again by what is there. The key is stored in the transaction that makes the thing:
 * whenever the server dies, both are there or neither is.
 */
@Interceptor
@Creates
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100) // after it was asked whether she may
class CreateOnce {
    private static final Pattern KEY = Pattern.compile(TakesIdempotencyKey.PATTERN);

    private final HttpHeaders headers;
    private final CurrentPerson person;
    private final StoredKeys keys;
    private final Instance<AnswerAnew<?>> answers;

    CreateOnce(
            HttpHeaders headers,
            CurrentPerson person,
            StoredKeys keys,
            @Any Instance<AnswerAnew<?>> answers) {
        this.headers = headers;
        this.person = person;
        this.keys = keys;
        this.answers = answers;
    }

    @AroundInvoke
    Object run(InvocationContext creation) throws Exception {
        List<String> sent = headers.getRequestHeader(TakesIdempotencyKey.HEADER);
        if (sent == null || sent.isEmpty()) {
            return creation.proceed();
        }
        if (sent.size() > 1 || !KEY.matcher(sent.get(0)).matches()) {
            throw new ProblemException(
                    ProblemType.BAD_PARAMETER, TakesIdempotencyKey.HEADER, Rule.IDEMPOTENCY_KEY);
        }
        StoredKeys.Request request =
                keys.request(
                        person.get().accountId(),
                        creation.getMethod().getDeclaringClass().getSimpleName()
                                + "."
                                + creation.getMethod().getName(),
                        sent.get(0),
                        CanonicalJson.write(Arrays.asList(creation.getParameters())));
        return QuarkusTransaction.joiningExisting().call(() -> once(request, creation));
    }

    private Object once(StoredKeys.Request request, InvocationContext creation) throws Exception {
        AnswerAnew<?> answer = answer(creation);
        keys.lock(request);
        var made = keys.madeBy(request);
        if (made.isPresent()) {
            return answer.again(made.get());
        }
        Object first = creation.proceed();
        keys.store(request, idOf(answer, first));
        return first;
    }

    private AnswerAnew<?> answer(InvocationContext creation) {
        Creates marked = creation.getMethod().getAnnotation(Creates.class);
        return answers.select(Objects.requireNonNull(marked).value()).get();
    }

    @SuppressWarnings("unchecked") // each resource method names the one of its own answer
    private static <T> String idOf(AnswerAnew<T> answer, Object first) {
        return answer.idOf((T) (first instanceof Response response ? response.getEntity() : first));
    }
}
