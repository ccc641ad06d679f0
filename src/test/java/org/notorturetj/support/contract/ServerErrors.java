package org.notorturetj.support.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** Notices every 5xx that the server under test answers, whichever client asked. */
@ApplicationScoped
public class ServerErrors {
    private static final int SERVER_ERROR = 500;
    private static final int BEFORE_ALL_OTHERS = Integer.MAX_VALUE;

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    void watch(@Observes Filters filters) {
        filters.register(
                context -> {
                    // before the headers are sent: the test must not go on before it is noticed
                    context.addHeadersEndHandler(
                            sent -> {
                                int status = context.response().getStatusCode();
                                if (status >= SERVER_ERROR) {
                                    answers.add(
                                            new Answer(
                                                    context.request().method()
                                                            + " "
                                                            + context.request().uri(),
                                                    status));
                                }
                            });
                    context.next();
                },
                BEFORE_ALL_OTHERS);
    }

    /** What came since the last call. */
    List<Answer> take() {
        List<Answer> taken = new ArrayList<>();
        for (Answer next = answers.poll(); next != null; next = answers.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** One of them. */
    record Answer(String request, int status) {}
}
