package org.notorturetj.push.device.sealing;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.DoorKey;
import org.notorturetj.platform.sealing.HpkeEnvelope;
import org.notorturetj.push.Channel;
import org.notorturetj.push.QuietTime;
import org.notorturetj.push.Target;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is sealed of a device: everything that the database need not know to find it.
 *
 * @param address as in {@link Target}
 * @param regions none: all of them
 */
public record SealedDevice(
        @JsonProperty("way") Channel channel,
        String address,
        Language language,
        List<String> regions,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo) {
    /** All are so long, or a multiple: the length tells no token from a subscription. */
    private static final int BLOCK = 1024;

    public SealedDevice {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(address);
        Objects.requireNonNull(language);
        regions = List.copyOf(regions);
    }

    public Target target() {
        return new Target(channel, address, language);
    }

    public Optional<QuietTime> quiet() {
        return quietFrom == null || quietTo == null
                ? Optional.empty()
                : Optional.of(new QuietTime(quietFrom, quietTo));
    }

    /** Of what a target is found by: for Web Push without the keys, which belong to no address. */
    public byte[] targetHash(DoorKey key) {
        String name = channel + " " + address.replaceFirst("#.*", "");
        return key.hash("target", name.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals it for the row of its target. */
    public byte[] seal(DoorKey key) {
        byte[] json = CanonicalJson.write(this).getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(json, (json.length / BLOCK + 1) * BLOCK);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return key.seal(targetHash(key), padded);
    }

    /**
     * Opens what was sealed for a row.
     *
     * @throws HpkeEnvelope.NotDecryptableException also when something else is in it: whoever has
     *     taken the public door over can seal what he likes, and must not keep all others from
     *     being woken up
     */
    public static SealedDevice open(DispatcherKey key, byte[] targetHash, byte[] sealed)
            throws HpkeEnvelope.NotDecryptableException {
        String json = new String(key.open(targetHash, sealed), StandardCharsets.UTF_8);
        try {
            return Objects.requireNonNull(CanonicalJson.read(json, SealedDevice.class));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new HpkeEnvelope.NotDecryptableException();
        }
    }

    @Override
    public String toString() {
        return "SealedDevice[" + channel + "]";
    }
}
