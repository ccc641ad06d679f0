package org.notorturetj.publication.log;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a publication: accounts of the desk by their opaque ids, or a part of the server.
 *
 * @param id never a name or an address
 * @param second who answers for it too, where two people must
 */
public record Actor(String id, @Nullable String second) {
    /** The server itself: starter content, due dates. */
    public static final Actor SERVER = new Actor("server", null);

    public Actor {
        if (id.equals(second)) {
            throw new IllegalArgumentException("one person is not two");
        }
    }

    /** One person. */
    public static Actor of(String id) {
        return new Actor(id, null);
    }

    /** Whether more may become visible than one person may answer for. */
    public boolean answersForTwo() {
        return second != null || Objects.equals(id, SERVER.id);
    }
}
