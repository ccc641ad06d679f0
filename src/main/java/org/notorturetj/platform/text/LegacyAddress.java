package org.notorturetj.platform.text;

import java.net.URI;
import java.util.Locale;

/**
 * Addresses of the website of before, brought to one form: host without www, path without a final
 * slash.
 */
public final class LegacyAddress {
    private LegacyAddress() {}

    /**
     * The one form of an address: {@code notorturetj.org/node/12}.
     *
     * @throws IllegalArgumentException when it is not an absolute http or https address
     */
    public static String normalized(String address) {
        URI uri = URI.create(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("must be an absolute http or https address");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        return host + path;
    }
}
