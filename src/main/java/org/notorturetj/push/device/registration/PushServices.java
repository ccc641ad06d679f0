package org.notorturetj.push.device.registration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.notorturetj.api.device.WebPushSubscription;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * The push services that this server speaks to. A subscription is an address that a stranger makes
 * this server ask: only https, on its port, and only at hosts that are named.
 */
@ApplicationScoped
public class PushServices {
    private static final String ANY_BELOW = "*.";
    private static final int HTTPS_PORT = 443;
    private static final int SECRET_BYTES = 16;
    private static final String THIS_MACHINE = "localhost";
    private static final Pattern STAND_IN = Pattern.compile(THIS_MACHINE + ":[1-9][0-9]{0,4}");

    private final Set<String> hosts;

    PushServices(DeviceConfig config) {
        this.hosts = config.pushServices();
        if (hosts.stream()
                .anyMatch(host -> host.contains(":") && !STAND_IN.matcher(host).matches())) {
            throw new StartupException(
                    "notorturetj.push.devices.push-services: only localhost has a port, that of a stand-in.");
        }
    }

    /** Whether an address may be asked. */
    public boolean know(URI endpoint) {
        String host = endpoint.getHost();
        return "https".equals(endpoint.getScheme())
                && host != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawFragment() == null
                && (isOnThisMachine(endpoint)
                        || ((endpoint.getPort() == -1 || endpoint.getPort() == HTTPS_PORT)
                                && isListed(host.toLowerCase(Locale.ROOT))));
    }

    /**
     * Whether an address is that of a stand-in on this machine, which is only asked when it is
     * listed with its port: anything else inside stays out of a stranger's reach.
     */
    public boolean isOnThisMachine(URI endpoint) {
        return THIS_MACHINE.equals(endpoint.getHost())
                && hosts.contains(THIS_MACHINE + ":" + endpoint.getPort());
    }

    /**
     * Looks at a subscription before it is kept.
     *
     * @throws ProblemException naming the member and the rule
     */
    void check(WebPushSubscription subscription) {
        if (parsed(subscription.endpoint()).filter(this::know).isEmpty()) {
            throw refused("endpoint", Rule.PUSH_SERVICE);
        }
        if (!isPoint(subscription.p256dh())) {
            throw refused("p256dh", Rule.PUSH_POINT);
        }
        if (decoded(subscription.auth()).length != SECRET_BYTES) {
            throw refused("auth", Rule.PUSH_SECRET);
        }
    }

    private boolean isListed(String host) {
        return hosts.stream()
                .anyMatch(
                        known ->
                                known.startsWith(ANY_BELOW)
                                        ? host.endsWith(known.substring(1))
                                                && host.length() > known.length() - 1
                                        : host.equals(known));
    }

    private static Optional<URI> parsed(String endpoint) {
        try {
            return Optional.of(new URI(endpoint));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** On the curve: a sender that computed with another point would give its key away. */
    private static boolean isPoint(String base64url) {
        byte[] bytes = decoded(base64url);
        try {
            return bytes.length > 0
                    && bytes[0] == 4
                    && CustomNamedCurves.getByName("P-256").getCurve().decodePoint(bytes).isValid();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] decoded(String base64url) {
        try {
            return Base64.getUrlDecoder().decode(base64url);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static ProblemException refused(String member, Rule rule) {
        return new ProblemException(ProblemType.INVALID_BODY, "/webPush/" + member, rule);
    }
}
