package org.notorturetj.platform.outside;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.notorturetj.platform.http.PublicAddress;

/**
 * Finds where a callback is, and nothing inside: whatever name a stranger gave, and wherever it
 * leads today. What was looked at here is what is connected to; nobody looks the name up again.
 */
public final class OutsideHosts {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Names names;
    private final BooleanSupplier loopback;

    public OutsideHosts(Names names, BooleanSupplier loopback) {
        this.names = names;
        this.loopback = loopback;
    }

    /** Looks a name up; may block. */
    public interface Names {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * Finds it.
     *
     * @throws UnknownHostException if there is none now, or if any of its addresses is not public
     */
    public InetSocketAddress find(URI callback) throws UnknownHostException {
        boolean here = OutsideAddress.isOnThisMachine(callback);
        if (here && !loopback.getAsBoolean()) {
            throw new UnknownHostException("not a public address");
        }
        int standard = here ? HTTP_PORT : HTTPS_PORT;
        int port = callback.getPort() == -1 ? standard : callback.getPort();
        if (here) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }
        InetAddress[] all = names.all(callback.getHost());
        if (all.length == 0 || !Arrays.stream(all).allMatch(PublicAddress::isPublic)) {
            throw new UnknownHostException("not a public address");
        }
        return new InetSocketAddress(all[0], port);
    }
}
