package org.notorturetj.publication.log;

import java.util.Objects;

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

    /** Whether the two-person rule is satisfied: by an approver, or because the server acts. */
    public boolean satisfiesTwoPersonRule() {
        return second != null || Objects.equals(id, SERVER.id);
    }
}
