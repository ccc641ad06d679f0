package org.notorturetj.publication;

/**
 * Who makes a publication: an account of the desk by its opaque id, or a part of the server.
 *
 * @param id never a name or an address
 */
public record Actor(String id) {
    /** The server itself: starter content, due dates. */
    public static final Actor SERVER = new Actor("server");
}
