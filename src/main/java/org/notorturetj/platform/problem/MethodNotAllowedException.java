package org.notorturetj.platform.problem;

import java.util.Set;

/** The path exists, but not for this method. */
public final class MethodNotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String allowed;

    /**
     * Refuses a method.
     *
     * @param allowed the methods of the path
     */
    public MethodNotAllowedException(Set<String> allowed) {
        super(null, null, false, false);
        this.allowed = String.join(", ", allowed);
    }

    String allowed() {
        return allowed;
    }
}
