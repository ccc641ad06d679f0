package org.notorturetj.desk.signin;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.http.DeskPath;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Bearer tokens (RFC 6750) for the desk only: the public door never identifies anybody. */
@ApplicationScoped
class BearerTokenAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer";
    private static final int LONGEST = 200;

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        Optional<String> token =
                DeskPath.holds(context.normalizedPath())
                        ? token(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                        : Optional.empty();
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return providers
                .authenticate(
                        new TokenAuthenticationRequest(new TokenCredential(token.get(), BEARER)))
                // A caller with an invalid token is anonymous: public operations, above all signing
                // in, stay open to her, and the rest require a token.
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    /** The scheme is case-insensitive (RFC 9110, section 11.1). */
    private static Optional<String> token(@org.jspecify.annotations.Nullable String authorization) {
        String scheme = BEARER + " ";
        return Optional.ofNullable(authorization)
                .filter(header -> header.length() < LONGEST)
                .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(header -> header.substring(scheme.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
