package org.notorturetj.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who asks in the request at hand. */
@ApplicationScoped
public class CurrentPerson {
    /** The attribute of the identity that holds the person. */
    public static final String ATTRIBUTE = "person";

    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The person.
     *
     * @throws UnauthorizedException when nobody has signed in
     */
    public Person get() {
        return ifKnown().orElseThrow(UnauthorizedException::new);
    }

    /** The person; empty for an anonymous request. */
    public Optional<Person> ifKnown() {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
