package org.notorturetj.hub.subscription;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/**
 * Whose a callback is, as far as that can be told. A host has as many names as whoever owns it
 * likes: capital letters, a dot at the end, and every name below the one that he has registered.
 */
final class CallbackOwner {
    private static final int COUNTRY = 2;

    /**
     * {@code co}, {@code com}, {@code org}: below a country, that is where names are registered.
     */
    private static final int LONGEST_KIND = 3;

    /** A household or an office has at least an IPv6 /64. */
    private static final int NETWORK_BYTES = 8;

    private CallbackOwner() {}

    /**
     * The name that was registered, by its form: there is no list of them that would be current in
     * ten years. Who gets round it with a name of three letters still has one address.
     */
    static String name(URI callback) {
        String host = callback.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (host.startsWith("[") || host.matches("[0-9.]{7,15}")) {
            return host; // an address: it is counted as one
        }
        String[] labels = host.split("\\.", -1);
        int last = labels.length - 1;
        boolean kind =
                last > 0
                        && labels[last].length() == COUNTRY
                        && labels[last - 1].length() <= LONGEST_KIND;
        int from = Math.max(0, last - (kind ? 2 : 1));
        return String.join(".", Arrays.asList(labels).subList(from, labels.length));
    }

    /** The IPv4 address, or the network of the IPv6 address. */
    static byte[] address(InetAddress server) {
        byte[] bytes = server.getAddress();
        return server instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    }
}
