package org.notorturetj.platform.http;

import java.net.URI;
import java.net.URISyntaxException;

/** The target of a request, as it stands in the request line (RFC 9112, section 3.2). */
public final class RequestTarget {
    /** Read once, when the framework's HTTP classes are loaded. */
    private static final String FRAMEWORK_CHECK_OFF = "vertx.disableURIValidation";

    private RequestTarget() {}

    /**
     * Turns off the framework's check, which answers 400 without a body before any filter. To be
     * called before the framework starts; {@link #isValid} is the same check.
     */
    public static void checkInFilter() {
        System.setProperty(FRAMEWORK_CHECK_OFF, "true");
    }

    /** Whether it is a URI. */
    public static boolean isValid(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
