package org.notorturetj.platform.http;

/** The desk's paths, which have their own rules for caches, bodies and origins. */
public final class DeskPath {
    private static final String ROOT = "/desk";

    private DeskPath() {}

    /** Whether a normalized path belongs to the desk. */
    public static boolean holds(String path) {
        return path.startsWith(ROOT)
                && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
    }
}
