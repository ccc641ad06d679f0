package org.notorturetj.platform.http;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for counting and for nothing else: it is never written down. {@code
 * X-Forwarded-For} is believed only from the proxies of the Coalition, and from the right: each
 * proxy appends whom it saw, what stands before that anybody can claim. (The framework's own
 * setting believes the leftmost.)
 */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** What a household or an office has of IPv6 is a /64: its hosts count as one. */
    private static final int NETWORK_BYTES = 8;

    private final List<CidrAddress> proxies;

    @Inject
    ClientAddress(ProxyConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    /** Believes these proxies. */
    public ClientAddress(List<CidrAddress> proxies) {
        this.proxies = proxies;
    }

    /** The address: of IPv6 only the network. */
    public String of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return of(
                peer == null ? null : peer.hostAddress(), request.headers().getAll(FORWARDED_FOR));
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
            InetAddress before = parsed(path.get(i));
            if (before == null) {
                break;
            }
            nearest = before;
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
            throw new IllegalStateException("it has the length of an address", e);
        }
    }
}
