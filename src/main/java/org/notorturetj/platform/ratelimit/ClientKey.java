package org.notorturetj.platform.ratelimit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.http.ClientAddress;

import io.vertx.core.http.HttpServerRequest;

/**
 * A pseudonym for a client's address: an HMAC-SHA-256 whose random key lives for a day at most and
 * is never stored. The address itself goes no further than this class. What was counted under the
 * former key is forgotten.
 */
@ApplicationScoped
public class ClientKey {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final long LIFE_NANOS = Duration.ofDays(1).toNanos();

    /** Half of the hash: more than enough to tell clients apart. */
    private static final int KEPT_BYTES = 16;

    private static final int IPV4_BYTES = 4;

    /** Providers give a household at least an IPv6 /64. */
    private static final int NETWORK_BYTES = 8;

    private final ClientAddress addresses;
    private final LongSupplier nanoTime;
    private volatile Secret secret;

    @Inject
    ClientKey(ClientAddress addresses) {
        this(addresses, System::nanoTime);
    }

    ClientKey(ClientAddress addresses, LongSupplier nanoTime) {
        this.addresses = addresses;
        this.nanoTime = nanoTime;
        this.secret = Secret.made(nanoTime.getAsLong());
    }

    private record Secret(SecretKeySpec key, long since) {
        static Secret made(long now) {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            return new Secret(new SecretKeySpec(random, HMAC), now);
        }
    }

    private SecretKeySpec key() {
        long now = nanoTime.getAsLong();
        Secret current = secret;
        if (now - current.since() > LIFE_NANOS) {
            current = Secret.made(now);
            secret = current;
        }
        return current.key();
    }

    /** The key of the client that sent a request. */
    public String of(HttpServerRequest request) {
        return of(addresses.of(request));
    }

    String of(@Nullable String address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            byte[] hash = mac.doFinal(network(address));
            return HexFormat.of().formatHex(hash, 0, KEPT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** The IPv4 address, or the network of the IPv6 address; empty if it is neither. */
    private static byte[] network(@Nullable String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return new byte[0]; // a host name would cause a DNS lookup
        }
        try {
            byte[] bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES);
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
