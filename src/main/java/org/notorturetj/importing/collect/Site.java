package org.notorturetj.importing.collect;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses are of the previous website: its host, with and without {@code www.}, over http
 * or https alike, and the folder it is in. Outside are also the doors of its editors, forms, and
 * what would have no end: of queries only the numbers of pages are kept.
 */
public final class Site {
    private static final int LONGEST = 2_000;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final String WWW = "www.";

    private static final Pattern CLOSED =
            Pattern.compile(
                    "(?i)/?(?:[a-z]{2}/)?(?:user|users|admin|search|comment|filter|batch|cron|print|flag|logout"
                            + "|node/add|node/[0-9]{1,9}/[^/]{1,99})(?:/.*+)?+");

    private static final Pattern PAGE =
            Pattern.compile(
                    "page(?:%5B(?:offset|limit)%5D)?=[0-9,]{1,9}(?:&page%5B(?:offset|limit)%5D=[0-9]{1,9})?");

    /** A smaller copy of a picture, made by Drupal: the picture itself is asked for instead. */
    private static final Pattern STYLE = Pattern.compile("/styles/[^/]{1,99}/public/");

    private static final Pattern OUTSIDE_OF_A_URI =
            Pattern.compile("[^!#$%&'()*+,\\-./:;=?@_~0-9A-Za-z]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern HIDDEN_STEP = Pattern.compile("%2[eEfF]|%5[cC]|%00|\\\\");

    private final URI base;

    private Site(URI base) {
        this.base = base;
    }

    /**
     * The site at an address, which is its home page.
     *
     * @throws IllegalArgumentException if it is none of http or https
     */
    public static Site of(String address) {
        try {
            URI uri = new URI(address.endsWith("/") ? address : address + "/").normalize();
            if (isWeb(uri)
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return new Site(uri);
            }
        } catch (URISyntaxException e) {
            // said below, without the address
        }
        throw new IllegalArgumentException(
                "A website is an address such as https://www.example.org, without query.");
    }

    public URI home() {
        return base;
    }

    /** An address below the home page. */
    String at(String path) {
        return base.resolve(path).toString();
    }

    /**
     * The address that a link leads to, as it is asked for.
     *
     * @param page on which the link stands
     * @return empty if it leads outside
     */
    public Optional<String> inside(String page, String link) {
        if (link.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = resolved(page, encoded(link.strip())).normalize();
            String path = "".equals(uri.getRawPath()) ? "/" : uri.getRawPath();
            if (!isOfHost(uri)
                    || !path.startsWith(base.getRawPath())
                    || path.contains("/../")
                    || HIDDEN_STEP.matcher(path).find()
                    || CLOSED.matcher(path.substring(base.getRawPath().length())).matches()) {
                return Optional.empty();
            }
            String query = uri.getRawQuery();
            boolean paged = query != null && PAGE.matcher(query).matches();
            if (query != null && !paged && !path.contains(".")) {
                return Optional.empty(); // a filter or a form; files may have their age in it
            }
            String origin = base.getScheme() + "://" + base.getRawAuthority();
            return Optional.of(
                    origin + STYLE.matcher(path).replaceFirst("/") + (paged ? "?" + query : ""));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A query alone is one of the same page (RFC 3986); Java's URI follows the RFC before. */
    private static URI resolved(String page, String link) throws URISyntaxException {
        return link.startsWith("?")
                ? new URI(page.split("[?#]", 2)[0] + link)
                : new URI(page).resolve(new URI(link));
    }

    private boolean isOfHost(URI uri) {
        return isWeb(uri)
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && bare(uri.getHost()).equals(bare(base.getHost()))
                && (base.getPort() == -1
                        ? uri.getPort() == -1 || uri.getPort() == standard(uri)
                        : uri.getPort() == base.getPort());
    }

    private static boolean isWeb(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static int standard(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
    }

    /** What editors type into links is not always encoded. */
    static String encoded(String link) {
        return OUTSIDE_OF_A_URI
                .matcher(link)
                .replaceAll(
                        found -> {
                            var hex = new StringBuilder();
                            for (byte one : found.group().getBytes(StandardCharsets.UTF_8)) {
                                hex.append('%')
                                        .append(HexFormat.of().withUpperCase().toHexDigits(one));
                            }
                            return hex.toString();
                        });
    }
}
