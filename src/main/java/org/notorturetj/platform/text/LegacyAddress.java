package org.notorturetj.platform.text;

import java.net.URI;
import java.util.Locale;

/** Addresses of the previous website: host without www, path without a trailing slash. */
public final class LegacyAddress {
    /** In characters; browsers of the time went no further. */
    private static final int MAX_LENGTH = 2_000;

    private LegacyAddress() {}

    /**
     * Whether a text holds one: an absolute http or https URL with a path, or a path from the root
     * of the previous website, such as {@code /node/12}. A query would be lost when it is looked
     * up, so it is none.
     */
    public static boolean isValid(String address) {
        if (address.length() > MAX_LENGTH || address.startsWith("//")) {
            return false;
        }
        try {
            URI uri = URI.create(address);
            boolean absolute = uri.getScheme() != null;
            return uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && (absolute || address.startsWith("/"))
                    && hasPath(normalized(absolute ? address : "https://example.org" + address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasPath(String normalized) {
        int path = normalized.indexOf('/');
        return path > 0 && normalized.lastIndexOf('.', path) > 0;
    }

    /** The same address, absolute. */
    public static String absolute(String address, String website) {
        if (!address.startsWith("/")) {
            return address;
        }
        return (website.endsWith("/") ? website.substring(0, website.length() - 1) : website)
                + address;
    }

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
