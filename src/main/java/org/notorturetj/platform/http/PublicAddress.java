package org.notorturetj.platform.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Addresses of the public internet: the only ones that this server asks because a stranger said so
 * (RFC 6890). All that lead to this machine or its network are none.
 */
public final class PublicAddress {
    private static final int IPV6_UNIQUE_LOCAL = 0xfc;
    private static final int SEVEN_BITS = 0xfe;
    private static final int SHARED = 100;
    private static final int SHARED_FROM = 64;
    private static final int SHARED_TO = 127;
    private static final int BENCHMARK = 198;
    private static final int RESERVED_FROM = 240;

    private PublicAddress() {}

    /** Whether an address is public. */
    public static boolean isPublic(InetAddress address) {
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
