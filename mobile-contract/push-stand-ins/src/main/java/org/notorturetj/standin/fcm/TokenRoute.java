package org.notorturetj.standin.fcm;

import java.time.Clock;
import java.util.Optional;

import org.notorturetj.standin.Faults;
import org.notorturetj.standin.JsonResponses;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Gives bearer tokens to the service account (RFC 7523). */
final class TokenRoute implements Handler<RoutingContext> {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final ServiceAccount account;
    private final AccessTokens tokens;
    private final Faults faults;
    private final Clock clock;

    TokenRoute(ServiceAccount account, AccessTokens tokens, Faults faults, Clock clock) {
        this.account = account;
        this.tokens = tokens;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void handle(RoutingContext context) {
        String grant = context.request().getFormAttribute("grant_type");
        String assertion = context.request().getFormAttribute("assertion");
        Optional<String> refusal;
        if (!GRANT.equals(grant) || assertion == null) {
            refusal = Optional.of("unsupported_grant_type");
        } else if (faults.revoked()) {
            refusal = Optional.of("invalid_grant");
        } else {
            refusal = Assertion.refusal(assertion, account, clock.instant());
        }
        if (refusal.isPresent() || assertion == null) {
            JsonResponses.json(
                    context.response(), 400, new JsonObject().put("error", refusal.orElse("")));
            return;
        }
        JsonResponses.json(
                context.response(),
                200,
                new JsonObject()
                        .put("access_token", tokens.issue(Assertion.scopes(assertion)))
                        .put("expires_in", AccessTokens.LIFE.toSeconds())
                        .put("token_type", "Bearer"));
    }
}
