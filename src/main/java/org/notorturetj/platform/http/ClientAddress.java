package org.notorturetj.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/**
 * The address a request comes from, used for rate limits only and never recorded. {@code
 * X-Forwarded-For} is trusted only from the configured proxies, and read from the right: each proxy
 * appends the peer it saw, anything further left can be forged. (The framework's own setting trusts
 * the leftmost.)
 */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** A household or an office has at least an IPv6 /64: its hosts count as one. */
    private static final int NETWORK_BYTES = 8;

    private final List<CidrAddress> proxies;

    @Inject
    ClientAddress(ProxyConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    /** Trusts these proxies. */
    public ClientAddress(List<CidrAddress> proxies) {
        this.proxies = proxies;
    }

    /** The IPv4 address, or the network of the IPv6 address. */
    public String of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return of(
                peer == null ? null : peer.hostAddress(), request.headers().getAll(FORWARDED_FOR));
    }

    /** The IPv4 address, or the network of the IPv6 address, that a connection comes from. */
    public String ofPeer(@Nullable String peer) {
        return of(peer, List.of());
    }

    String of(@Nullable String peer, List<String> forwarded) {
        InetAddress nearest = parsed(peer);
        if (nearest == null) {
            return "unknown";
        }
        List<String> path =
                forwarded.stream()
                        .flatMap(header -> Arrays.stream(header.split(",", -1)))
                        .map(String::strip)
                        .toList();
        for (int i = path.size() - 1; i >= 0 && isProxy(nearest); i--) {
            InetAddress previous = parsed(path.get(i));
            if (previous == null) {
                break;
            }
            nearest = previous;
        }
        return network(nearest);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static @Nullable InetAddress parsed(@Nullable String text) {
        return text == null ? null : Inet.parseInetAddress(text);
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        try {
            byte[] bytes = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
            return InetAddress.getByAddress(Arrays.copyOf(bytes, address.getAddress().length))
                    .getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of valid length was refused", e);
        }
    }
}
