package org.notorturetj.platform.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * The address below which pages or answers stand, as the settings name it: {@code http} or {@code
 * https}, a host, and perhaps a port and a path. Links that readers follow begin with it, so that a
 * server with any other does not start.
 */
public final class BaseUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final URI address;

    private BaseUrl(URI address) {
        this.address = address;
    }

    /**
     * Reads a setting; one slash at its end is the same as none.
     *
     * @throws IllegalArgumentException when it is no such address, or names a user, a query or a
     *     fragment
     */
    public static BaseUrl of(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (SCHEMES.contains(String.valueOf(address.getScheme()))
                    && (address.getHost() != null)
                    && (address.getRawUserInfo() == null)
                    && (address.getRawQuery() == null)
                    && (address.getRawFragment() == null)) {
                return new BaseUrl(address);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "must be like https://www.example.org or https://www.example.org/site");
    }

    /** Its host, as in the setting. */
    public String host() {
        return address.getHost();
    }

    /** The address of what stands below it. */
    public String with(String path) {
        return address + path;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
