package org.notorturetj.hub.subscription;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.DoorKey;
import org.notorturetj.platform.sealing.HpkeEnvelope.NotDecryptableException;

/**
 * What is sealed of a subscription.
 *
 * @param subscribe false: it is to end
 * @param callback where the subscriber is told
 * @param topic the address of the feed as the subscriber wrote it, by which he knows it
 * @param path the path of the feed
 * @param leaseSeconds what he asked for; null: nothing
 * @param secret by which what is sent is signed; null: it is not
 */
public record SealedSubscription(
        boolean subscribe,
        URI callback,
        String topic,
        String path,
        @Nullable Long leaseSeconds,
        @Nullable String secret) {
    /** All are so long, or a multiple: the length tells nothing of the callback. */
    private static final int BLOCK = 2048;

    /** Of what it is found by. */
    public byte[] targetHash(DoorKey key) {
        return key.hash("hub target", bytes(callback + "\n" + path));
    }

    /**
     * Of what all subscriptions of one owner have in common: the first half of the name that he has
     * registered, the second of the address that was asked. Half a hash tells owners apart.
     */
    public byte[] hostHash(DoorKey key, InetAddress server) {
        byte[] name = key.hash("hub host", bytes(CallbackOwner.name(callback)));
        byte[] address = key.hash("hub address", CallbackOwner.address(server));
        System.arraycopy(address, 0, name, name.length / 2, name.length / 2);
        return name;
    }

    byte[] seal(DoorKey key) {
        byte[] json = bytes(CanonicalJson.write(this));
        byte[] padded = Arrays.copyOf(json, (json.length / BLOCK + 1) * BLOCK);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return key.seal(targetHash(key), padded);
    }

    /**
     * Opens what was sealed for a row; empty for anything else, which whoever has taken the public
     * door over can write.
     */
    public static Optional<SealedSubscription> open(
            DispatcherKey key, byte[] targetHash, byte[] sealed) {
        try {
            String json = new String(key.open(targetHash, sealed), StandardCharsets.UTF_8);
            return Optional.of(CanonicalJson.read(json, SealedSubscription.class));
        } catch (NotDecryptableException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SealedSubscription[" + path + "]";
    }
}
