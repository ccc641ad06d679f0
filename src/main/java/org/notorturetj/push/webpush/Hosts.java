package org.notorturetj.push.webpush;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Where a push service is to be connected to. */
interface Hosts {
    /**
     * Looks a host up; may block.
     *
     * @throws UnknownHostException when there is none now
     * @throws NotPublicException when it is none that this server asks
     */
    InetSocketAddress find(String host) throws UnknownHostException;

    /** A name that leads inside. */
    final class NotPublicException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPublicException() {
            super("not a public address");
        }
    }
}
