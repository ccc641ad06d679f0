package org.notorturetj.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Maps a session token to an identity with the permissions of its roles. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    /** The identity attribute for the person's outstanding setup. */
    static final String REQUIRED_SETUP = "required-setup";

    private final AuthenticateSession sessions;

    SessionIdentityProvider(AuthenticateSession sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getToken().getToken()));
    }

    @ActivateRequestContext
    SecurityIdentity identity(String token) {
        AuthenticateSession.SignedIn signedIn =
                sessions.check(token).orElseThrow(AuthenticationFailedException::new);
        Person person = signedIn.person();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.accountId()))
                .addAttribute(CurrentPerson.ATTRIBUTE, person)
                .addAttribute(REQUIRED_SETUP, signedIn.requiredSetup())
                .addRoles(
                        person.roles().stream()
                                .map(Role::word)
                                .collect(java.util.stream.Collectors.toSet()))
                .addPermissionsAsString(RolePermissions.of(person.roles()))
                .build();
    }
}
