package org.notorturetj.push.webpush;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.notorturetj.platform.http.PublicAddress;

/**
 * Finds the address of a push service, and none inside: a name that is allowed may point anywhere
 * tomorrow. What was looked at here is what is connected to; nobody looks the name up again.
 */
final class PublicHosts implements Hosts {
    private static final int HTTPS_PORT = 443;

    @Override
    public InetSocketAddress find(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Arrays.stream(all).allMatch(PublicHosts::isPublic)) {
            throw new NotPublicException();
        }
        return new InetSocketAddress(all[0], HTTPS_PORT);
    }

    static boolean isPublic(InetAddress address) {
        return PublicAddress.isPublic(address);
    }
}
