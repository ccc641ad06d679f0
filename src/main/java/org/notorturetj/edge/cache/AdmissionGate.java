package org.notorturetj.edge.cache;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.edge.admission.Admission;
import org.notorturetj.edge.admission.Candidate;
import org.notorturetj.edge.admission.Permit;
import org.notorturetj.edge.admission.ReaderClass;
import org.notorturetj.platform.problem.EarlyProblem;
import org.notorturetj.platform.problem.RetryAfter;
import org.notorturetj.platform.ratelimit.ClientKey;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * What stands before a resource: lets a request through when {@link Admission} has a place for it,
 * and answers 503 at once if it would only wait in vain.
 */
@ApplicationScoped
class AdmissionGate {
    /** Long enough that those who were turned away do not come back together at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * How long the place of a client that is gone stays taken, in milliseconds: its response is
     * still being made.
     */
    private static final long ABANDONED_MILLIS = 300;

    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    private final Admission admission;
    private final AddressLimit strangers;
    private final ClientKey addresses;
    private final EarlyProblem problem;

    AdmissionGate(
            Admission admission,
            AddressLimit strangers,
            ClientKey addresses,
            EarlyProblem problem) {
        this.admission = admission;
        this.strangers = strangers;
        this.addresses = addresses;
        this.problem = problem;
    }

    /** Whether a response was turned away here, and others who wanted the same are too. */
    static boolean isRefusal(int status) {
        return status == UNAVAILABLE || status == TOO_MANY;
    }

    /** Lets a request through, now or later, or answers it. */
    void pass(RoutingContext context, ReaderClass reader, Runnable through) {
        pass(context, reader, through, false);
    }

    /**
     * The same for what is sent from a file: its place is free again as soon as its headers are
     * known, since a slow reader takes minutes for the rest.
     */
    void passUntilHeaders(RoutingContext context, ReaderClass reader, Runnable through) {
        pass(context, reader, through, true);
    }

    private void pass(
            RoutingContext context, ReaderClass reader, Runnable through, boolean untilHeaders) {
        if (reader == ReaderClass.OTHER) {
            through.run();
            return;
        }
        if (reader != ReaderClass.VITAL && strangers.refuses(context)) {
            ResponseCounts.count(ResponseCounts.ServedFrom.REFUSED);
            return;
        }
        Context home = context.vertx().getOrCreateContext();
        admission.enter(
                reader,
                addresses.of(context.request()),
                new Candidate() {
                    @Override
                    public void admitted(Permit permit) {
                        home.runOnContext(now -> go(context, permit, through, untilHeaders));
                    }

                    @Override
                    public void refused() {
                        home.runOnContext(now -> refuse(context));
                    }
                });
    }

    private static void go(
            RoutingContext context, Permit permit, Runnable through, boolean untilHeaders) {
        if (context.response().closed()) {
            permit.close();
            return;
        }
        if (untilHeaders) {
            context.addHeadersEndHandler(known -> permit.close());
        }
        context.addEndHandler(
                ended -> {
                    if (ended.succeeded()) {
                        permit.close();
                    } else {
                        context.vertx().setTimer(ABANDONED_MILLIS, late -> permit.close());
                    }
                });
        through.run();
    }

    /** Turns a request away for a moment. */
    void refuse(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        ResponseCounts.count(ResponseCounts.ServedFrom.REFUSED);
        context.response().putHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(PATIENCE));
        problem.send(context, ProblemType.UNAVAILABLE);
    }
}
