package org.notorturetj.support.media;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.store.MediaStore;

import io.quarkus.arc.DefaultBean;

/** A store in memory, where the server has none. */
@DefaultBean
@ApplicationScoped
public class MemoryMediaStore implements MediaStore {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public String put(byte[] bytes) {
        try {
            String hash =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            kept.put(hash, bytes.clone());
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<InputStream> open(String hash, long from) {
        return Optional.ofNullable(kept.get(hash))
                .map(
                        bytes ->
                                new ByteArrayInputStream(
                                        bytes, (int) from, bytes.length - (int) from));
    }

    @Override
    public boolean erase(String hash) {
        kept.remove(hash);
        return true;
    }

    @Override
    public Stream<String> list() {
        return kept.keySet().stream();
    }
}
