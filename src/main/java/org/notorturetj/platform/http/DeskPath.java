package org.notorturetj.platform.http;

/** The desk's paths, which have their own rules for caches, bodies and origins. */
public final class DeskPath {
    private static final String ROOT = "/desk";
    private static final String PROGRAMS = "/desk/v1";
    private static final String CONTRACT = "/desk/openapi";

    private DeskPath() {}

    /** The page that takes a file: its form is read as it arrives, and never held as a whole. */
    public static final String FILE_FORM = "/desk/files";

    /** Whether a normalized path belongs to the desk. */
    public static boolean holds(String path) {
        return isBelow(ROOT, path);
    }

    /** Whether a normalized path is a page for editors, and nothing that programs ask for. */
    public static boolean isPage(String path) {
        return holds(path) && !path.startsWith(CONTRACT) && !isBelow(PROGRAMS, path);
    }

    private static boolean isBelow(String root, String path) {
        return path.startsWith(root)
                && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
