package org.notorturetj.platform.http;

/** Which addresses are the desk's: they have rules of their own for caches, bodies and origins. */
public final class DeskPath {
    private static final String ROOT = "/desk";

    private DeskPath() {}

    /** Whether a path, normalized, is the desk's. */
    public static boolean holds(String path) {
        return path.startsWith(ROOT)
                && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
    }
}
