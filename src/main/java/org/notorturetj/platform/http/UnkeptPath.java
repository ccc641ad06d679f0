package org.notorturetj.platform.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * Public paths whose answers are for one request only: they take a body, have no language in the
 * path (that of {@code Accept-Language} counts), and are kept by nobody. Devices have {@link
 * DevicePath}.
 */
public enum UnkeptPath {
    /** Asking whether a text is ours. */
    VERIFICATION("/v1/verify"),
    /** Subscribing to a feed. */
    HUB("/feeds/hub");

    private final String path;

    UnkeptPath(String path) {
        this.path = path;
    }

    /** Which of them a normalized path is. */
    public static Optional<UnkeptPath> of(String path) {
        return Arrays.stream(values())
                .filter(known -> path.equals(known.path) || path.equals(known.path + "/"))
                .findFirst();
    }
}
