package org.notorturetj.platform.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Public paths that take a body, and whose answers no cache of others may keep. Devices have {@link
 * DevicePath}.
 */
public enum NoStorePath {
    /**
     * Looking for something. It is read like content, in the language of its path and from the
     * memory of this server, of which it has a part of its own.
     */
    SEARCH(NoStorePath::isSearch),
    /** Asking whether a text is ours. */
    VERIFICATION(path -> is("/v1/verify", path)),
    /** Subscribing to a feed. */
    HUB(path -> is("/feeds/hub", path));

    private static final String VERSION = "/v1/";
    private static final String UNDER_LANGUAGE = "/search";
    private static final Pattern FORM = Pattern.compile("/read/[^/]+/search\\.html(?:[/?].*)?");

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final Predicate<String> path;

    NoStorePath(Predicate<String> path) {
        this.path = path;
    }

    /** Which of them a path is, which is normalized and may have a query behind it. */
    public static Optional<NoStorePath> of(String path) {
        return Arrays.stream(values()).filter(known -> known.holds(path)).findFirst();
    }

    /**
     * Whether answers are for one request only: not even this server keeps them, and their language
     * is that of {@code Accept-Language}, since the path has none.
     */
    public static boolean isForOneRequest(String path) {
        return VERIFICATION.holds(path) || HUB.holds(path);
    }

    /** Whether a path is this one. */
    public boolean holds(String path) {
        return this.path.test(path);
    }

    private static boolean is(String known, String path) {
        return path.equals(known) || path.equals(known + "/");
    }

    private static boolean isSearch(String path) {
        return FORM.matcher(path).matches() || isUnderVersion(path);
    }

    private static boolean isUnderVersion(String path) {
        int from = path.startsWith(VERSION) ? path.indexOf('/', VERSION.length()) : -1;
        int end = from + UNDER_LANGUAGE.length();
        return from >= 0
                && path.startsWith(UNDER_LANGUAGE, from)
                && (path.length() == end || path.charAt(end) == '/' || path.charAt(end) == '?');
    }
}
