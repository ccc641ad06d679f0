package org.notorturetj.platform.http;

import org.notorturetj.api.device.DeviceContract;

/**
 * Which addresses devices write to: the only ones of the public door that take a body, and that
 * have no language in them.
 */
public final class DevicePath {
    private DevicePath() {}

    /** Whether a path, normalized, is one of them. */
    public static boolean holds(String path) {
        String root = DeviceContract.BASE;
        return path.startsWith(root)
                && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
