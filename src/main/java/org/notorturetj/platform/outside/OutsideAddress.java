package org.notorturetj.platform.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a stranger makes this server ask. Only https, on its port or one of ordinary
 * programs; which host it is decides whoever asks it, since a name can lead anywhere.
 */
public final class OutsideAddress {
    private static final int LONGEST = 1_000;
    private static final int HTTPS_PORT = 443;
    private static final int HIGHEST_SYSTEM_PORT = 1023;
    private static final int HIGHEST_PORT = 65_535;

    /** This machine, by the only names that a setting for tests allows. */
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.0\\.0\\.1");

    private OutsideAddress() {}

    /**
     * Reads an address.
     *
     * @param loopback whether this machine may be called, without TLS
     * @return empty if it may not be asked
     */
    public static Optional<URI> of(String text, boolean loopback) {
        try {
            URI uri = new URI(text);
            boolean fits =
                    text.length() <= LONGEST
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null
                            && (isOutside(uri) || (loopback && isOnThisMachine(uri)));
            return fits ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOutside(URI uri) {
        int port = uri.getPort();
        return "https".equalsIgnoreCase(uri.getScheme())
                && (port == -1
                        || port == HTTPS_PORT
                        || (port > HIGHEST_SYSTEM_PORT && port <= HIGHEST_PORT))
                && !THIS_MACHINE.matcher(uri.getHost()).matches();
    }

    /** Whether an address is on this machine and without TLS. */
    public static boolean isOnThisMachine(URI uri) {
        return "http".equals(uri.getScheme())
                && uri.getHost() != null
                && THIS_MACHINE.matcher(uri.getHost()).matches();
    }
}
