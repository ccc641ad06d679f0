package org.notorturetj.push.webpush;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Finds the address of a push service, and none inside: a name that is allowed may point anywhere
 * tomorrow. What was looked at here is what is connected to; nobody looks the name up again.
 */
final class PublicHosts implements Hosts {
    private static final int HTTPS_PORT = 443;
    private static final int IPV6_UNIQUE_LOCAL = 0xfc;
    private static final int SEVEN_BITS = 0xfe;
    private static final int SHARED = 100;
    private static final int SHARED_FROM = 64;
    private static final int SHARED_TO = 127;
    private static final int BENCHMARK = 198;
    private static final int RESERVED_FROM = 240;

    @Override
    public InetSocketAddress find(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Arrays.stream(all).allMatch(PublicHosts::isPublic)) {
            throw new NotPublicException();
        }
        return new InetSocketAddress(all[0], HTTPS_PORT);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first != 0
                    && !(first == SHARED && second >= SHARED_FROM && second <= SHARED_TO)
                    && !(first == BENCHMARK && (second == 18 || second == 19))
                    && !(first == 192 && second == 0 && bytes[2] == 0)
                    && first < RESERVED_FROM;
        }
        return address instanceof Inet6Address v6
                && (first & SEVEN_BITS) != IPV6_UNIQUE_LOCAL
                && !v6.isIPv4CompatibleAddress()
                && !embedsIpv4(first, second, bytes);
    }

    /** 6to4 (2002::/16), NAT64 (64:ff9b::/96) and Teredo (2001::/32) lead to addresses of IPv4. */
    private static boolean embedsIpv4(int first, int second, byte[] bytes) {
        return (first == 0x20 && second == 0x02)
                || (first == 0x00 && second == 0x64)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
