package org.notorturetj.publication.log;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a publication: desk accounts by their opaque IDs, or the server.
 *
 * @param id never a name or an address
 * @param second the approver, where two people are required
 */
public record Actor(String id, @Nullable String second) {
    /** The server itself, for starter content and due dates. */
    public static final Actor SERVER = new Actor("server", null);

    public Actor {
        if (id.equals(second)) {
            throw new IllegalArgumentException("the approver must be somebody else");
        }
    }

    /** One person. */
    public static Actor of(String id) {
        return new Actor(id, null);
    }

    /** Whether somebody else has approved it. */
    public boolean hasSecond() {
        return second != null;
    }

    /** Whether it is nobody at the desk. */
    public boolean isServer() {
        return id.equals(SERVER.id);
    }
}
