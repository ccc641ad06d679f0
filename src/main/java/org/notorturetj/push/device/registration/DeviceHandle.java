package org.notorturetj.push.device.registration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.device.DeviceContract;
import org.notorturetj.platform.sealing.DoorKey;

/** The secret by which a device names itself. Only its keyed hash goes further than the request. */
final class DeviceHandle {
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i:" + DeviceContract.SCHEME + ") +(" + DeviceContract.SECRET + ")");

    private final String secret;

    private DeviceHandle(String secret) {
        this.secret = secret;
    }

    /** Reads the values of {@code Authorization}: exactly one, of our scheme. */
    static Optional<DeviceHandle> of(List<String> authorization) {
        if (authorization.size() != 1) {
            return Optional.empty();
        }
        Matcher credentials = CREDENTIALS.matcher(authorization.get(0));
        return credentials.matches()
                ? Optional.of(new DeviceHandle(credentials.group(1)))
                : Optional.empty();
    }

    byte[] hash(DoorKey key) {
        return key.hash("handle", secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Handle[…]";
    }
}
