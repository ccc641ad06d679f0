package org.notorturetj.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;

/** The person who makes the current request. */
@ApplicationScoped
public class CurrentPerson {
    /** The attribute of the security identity that holds the person. */
    public static final String ATTRIBUTE = "person";

    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Returns the person.
     *
     * @throws UnauthorizedException when nobody has signed in
     */
    public Person get() {
        return ifSignedIn().orElseThrow(UnauthorizedException::new);
    }

    /** The person; empty for an anonymous request. */
    public Optional<Person> ifSignedIn() {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
