package org.notorturetj.platform.http;

import org.notorturetj.api.device.DeviceContract;

/** The paths devices write to: the only public ones that take a body and contain no language. */
public final class DevicePath {
    private DevicePath() {}

    /** Whether a normalized path is one of them. */
    public static boolean holds(String path) {
        String root = DeviceContract.BASE;
        return path.startsWith(root)
                && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
