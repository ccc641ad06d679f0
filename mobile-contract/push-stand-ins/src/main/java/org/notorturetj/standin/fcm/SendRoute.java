package org.notorturetj.standin.fcm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.FaultResponder;
import org.notorturetj.standin.Faults;
import org.notorturetj.standin.JsonResponses;
import org.notorturetj.standin.Quota;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /v1/projects/{p}/messages:send}. */
final class SendRoute implements Handler<RoutingContext> {
    private final AccessTokens tokens;
    private final Faults faults;
    private final Quota quota;
    private final ReceivedMessages ledger;
    private final FaultResponder misbehaviour;

    SendRoute(
            AccessTokens tokens,
            Faults faults,
            Quota quota,
            ReceivedMessages ledger,
            FaultResponder misbehaviour) {
        this.tokens = tokens;
        this.faults = faults;
        this.quota = quota;
        this.ledger = ledger;
        this.misbehaviour = misbehaviour;
    }

    @Override
    public void handle(RoutingContext context) {
        ledger.request();
        JsonObject request = body(context);
        Optional<GoogleError> refused = refusal(context, request);
        if (refused.isPresent() || request == null) {
            refused.ifPresent(error -> error(context.response(), error, null));
            return;
        }
        Sent sent = Sent.of(request);
        if (faults.isGone(sent.target())) {
            GoogleError.of(FaultKind.UNREGISTERED)
                    .ifPresent(error -> error(context.response(), error, null));
            return;
        }
        faults.meet(sent.target())
                .ifPresentOrElse(
                        fault -> misbehaviour.meet(fault, context, service(sent, context)),
                        () -> take(sent, context));
    }

    private void take(Sent sent, RoutingContext context) {
        OptionalInt wait =
                faults.quota()
                        .map(fault -> quota.take(fault.perMinute()))
                        .orElse(OptionalInt.empty());
        if (wait.isPresent()) {
            GoogleError.of(FaultKind.QUOTA_EXCEEDED)
                    .ifPresent(error -> error(context.response(), error, wait.getAsInt()));
        } else if (sent.dryRun()) {
            ledger.dryRun();
            answer(
                    context,
                    "projects/%s/messages/fake_message_id".formatted(ServiceAccount.PROJECT));
        } else {
            answer(context, ledger.accept(sent));
        }
    }

    private FaultResponder.Service service(Sent sent, RoutingContext context) {
        return new FaultResponder.Service() {
            @Override
            public void take() {
                SendRoute.this.take(sent, context);
            }

            @Override
            public void accept() {
                if (!sent.dryRun()) {
                    ledger.accept(sent);
                }
            }

            @Override
            public void refuse(FaultKind kind, @Nullable Integer retryAfter) {
                FaultKind fcm = kind == FaultKind.GONE ? FaultKind.UNREGISTERED : kind;
                GoogleError.of(fcm).ifPresent(e -> error(context.response(), e, retryAfter));
            }
        };
    }

    private static void answer(RoutingContext context, String name) {
        JsonResponses.json(context.response(), 200, new JsonObject().put("name", name));
    }

    private static @Nullable JsonObject body(RoutingContext context) {
        try {
            return context.body().asJsonObject();
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }

    private Optional<GoogleError> refusal(RoutingContext context, @Nullable JsonObject request) {
        if (faults.revoked()) {
            tokens.revokeAll();
        }
        if (!tokens.knows(context.request().getHeader("Authorization"))) {
            return Optional.of(
                    GoogleError.of(
                            401,
                            "UNAUTHENTICATED",
                            null,
                            "Request had invalid authentication credentials."));
        }
        if (!ServiceAccount.PROJECT.equals(context.pathParam("project"))) {
            return Optional.of(
                    GoogleError.of(
                            403,
                            "PERMISSION_DENIED",
                            null,
                            "Permission 'cloudmessaging.messages.create' denied."));
        }
        if (request == null) {
            return Optional.of(
                    GoogleError.of(
                            400, "INVALID_ARGUMENT", null, "Invalid JSON payload received."));
        }
        List<GoogleError.Violation> violations = RequestCheck.violations(request);
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(GoogleError.invalid(violations));
    }

    private static void error(
            HttpServerResponse response, GoogleError error, @Nullable Integer retryAfter) {
        if (retryAfter != null) {
            response.putHeader("Retry-After", Integer.toString(retryAfter));
        }
        JsonResponses.json(response, error.code(), error.json());
    }
}
