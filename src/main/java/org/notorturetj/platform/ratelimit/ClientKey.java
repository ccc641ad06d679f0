package org.notorturetj.platform.ratelimit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.http.ClientAddress;

import io.vertx.core.http.HttpServerRequest;

/**
 * A pseudonym for a client's address: an HMAC-SHA-256 whose random key lives as long as the process
 * and is never stored. The address itself goes no further than this class.
 */
@ApplicationScoped
public class ClientKey {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Half of the hash: more than enough to tell clients apart. */
    private static final int KEPT_BYTES = 16;

    private static final int IPV4_BYTES = 4;

    /** Providers give a household at least an IPv6 /64. */
    private static final int NETWORK_BYTES = 8;

    private final ClientAddress addresses;
    private final SecretKeySpec key;

    ClientKey(ClientAddress addresses) {
        this.addresses = addresses;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    /** The key of the client that sent a request. */
    public String of(HttpServerRequest request) {
        return of(addresses.of(request));
    }

    String of(@Nullable String address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
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
