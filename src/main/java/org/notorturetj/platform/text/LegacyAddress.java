package org.notorturetj.platform.text;

import java.net.URI;
import java.util.Locale;

/** Normalizes URLs of the previous website: host without www, path without a trailing slash. */
public final class LegacyAddress {
    private LegacyAddress() {}

    /**
     * Returns the normalized form, such as {@code notorturetj.org/node/12}.
     *
     * @throws IllegalArgumentException if it is not an absolute http or https URL
     */
    public static String normalized(String address) {
        URI uri = URI.create(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("must be an absolute http or https address");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("(?<!/)/+$", "");
        return host + path;
    }
}
