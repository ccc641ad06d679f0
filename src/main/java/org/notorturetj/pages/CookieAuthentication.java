package org.notorturetj.pages;

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
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** Who has signed in on a page, and nowhere but on pages. */
@ApplicationScoped
class CookieAuthentication implements HttpAuthenticationMechanism {
    private final SessionCookie cookies;

    CookieAuthentication(SessionCookie cookies) {
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        Optional<String> token =
                hasReader(context.normalizedPath())
                        ? cookie(context).flatMap(cookies::token)
                        : Optional.empty();
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return providers
                .authenticate(
                        new TokenAuthenticationRequest(new TokenCredential(token.get(), "bearer")))
                // Whoever's session is over is anonymous: the page asks her to sign in.
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    /** Style and script are the same for everybody: no session is looked up, no request counted. */
    private static boolean hasReader(String path) {
        return DeskPath.isPage(path) && !StylePages.ADDRESSES.contains(path);
    }

    /** The cookie as it was sent. */
    Optional<String> cookie(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(cookies.name()))
                .map(Cookie::getValue);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
