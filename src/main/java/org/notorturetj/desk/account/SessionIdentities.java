package org.notorturetj.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Permissions;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.access.Role;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Turns the token of a session into an identity with the permissions of its roles. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<TokenAuthenticationRequest> {
    /** The attribute that holds what the person has to do first. */
    static final String DUTY = "duty";

    private final CheckSession sessions;

    SessionIdentities(CheckSession sessions) {
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
        CheckSession.SignedIn signedIn =
                sessions.check(token).orElseThrow(AuthenticationFailedException::new);
        Person person = signedIn.person();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.accountId()))
                .addAttribute(CurrentPerson.ATTRIBUTE, person)
                .addAttribute(DUTY, signedIn.duty())
                .addRoles(
                        person.roles().stream()
                                .map(Role::word)
                                .collect(java.util.stream.Collectors.toSet()))
                .addPermissionsAsString(Permissions.of(person.roles()))
                .build();
    }
}
